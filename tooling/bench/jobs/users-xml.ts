/** A user as Mellophone answers `isauthenticated`. */
export const userXml = (index: number): string =>
  `<user sid="5f0c8d3e-7b7f-4b64-9d7a-${String(index).padStart(12, '0')}" login="user${index}" name="Maria da Concei&#231;&#227;o ${index}" email="user${index}@example.com" team="invoices" phone="+55 11 5555-${index}" ip="10.0.0.7"/>`

/** An answer of `getuserlist` with one provider. */
export const usersXml = (count: number): string =>
  `<?xml version="1.0" encoding="utf-8"?><users pid="main">${Array.from({ length: count }, (_, index) => userXml(index)).join('')}</users>`
