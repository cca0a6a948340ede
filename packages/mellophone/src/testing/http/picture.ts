const pixel = '4749463839610100010080000000000000ffffff'
const image = '2c00000000010001000002024401003b'
const maxBlock = 255

/** A GIF of one pixel with a comment that fills it up to the size. */
export function gifOfSize(bytes: number): Uint8Array {
  const head = Buffer.from(`${pixel}21fe`, 'hex')
  const tail = Buffer.from(`00${image}`, 'hex')
  const blocks: Buffer[] = []
  for (let left = bytes - head.length - tail.length; left > 0; ) {
    const size = blockSize(left)
    blocks.push(Buffer.concat([Buffer.from([size]), Buffer.alloc(size, ' ')]))
    left -= size + 1
  }
  return Buffer.concat([head, ...blocks, tail])
}

/** A block takes one byte more than its content, and the next one must not be left a single byte. */
const blockSize = (left: number): number => Math.min(maxBlock, left - 1 === maxBlock + 1 ? maxBlock - 1 : left - 1)
