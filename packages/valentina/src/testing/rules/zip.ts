import { crc32 } from 'node:zlib'

/** A zip archive with one file, not compressed. */
export function zipOf(name: string, data: Uint8Array): Uint8Array {
  const file = Buffer.from(name)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt32LE(0x0021_0000, 6)
  common.writeUInt32LE(crc32(data), 10)
  common.writeUInt32LE(data.byteLength, 14)
  common.writeUInt32LE(data.byteLength, 18)
  common.writeUInt16LE(file.byteLength, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, file, data])
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), common, Buffer.alloc(14), file])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.byteLength, 12)
  end.writeUInt32LE(local.byteLength, 16)
  return Buffer.concat([local, central, end])
}
