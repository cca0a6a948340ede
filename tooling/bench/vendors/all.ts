import type { BenchVendor } from './vendor.ts'

/** Every vendor by name; none is loaded before it is asked for. */
const LOADERS = {
  atendeaqui: async () => (await import('./atendeaqui.ts')).atendeaqui,
  botcity: async () => (await import('./botcity.ts')).botcity,
  mellophone: async () => (await import('./mellophone.ts')).mellophone,
  pytake: async () => (await import('./pytake.ts')).pytake,
  valentina: async () => (await import('./valentina.ts')).valentina,
} as const satisfies Readonly<Record<string, () => Promise<BenchVendor>>>

/** Name of a vendor. */
export type VendorName = keyof typeof LOADERS

/** The vendors in the bench. */
export const VENDORS = Object.keys(LOADERS) as readonly VendorName[]

/** The vendor of this name. */
export const vendorNamed = async (name: VendorName): Promise<BenchVendor> => LOADERS[name]()
