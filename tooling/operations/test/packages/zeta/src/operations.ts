export const operations = []
