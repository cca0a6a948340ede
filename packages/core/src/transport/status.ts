/** Whether a status promises a result. What another status says counts though its body cannot be read. */
export const isSuccess = (status: number): boolean => status >= 200 && status <= 299
