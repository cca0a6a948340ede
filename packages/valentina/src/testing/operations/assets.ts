import type { Call } from '../http/call.ts'
import { ASSET_TYPES } from '../http/enums.ts'
import { audited, operation, type Acting, type Operation } from '../http/operation.ts'
import { imageType, uploadedFile } from '../rules/images.ts'
import { fileSlug } from '../rules/texts.ts'
import { assetView } from '../views/users.ts'
import { fieldRefused, notFound } from '../world/refusal.ts'
import type { AssetRow, ParentKind } from '../world/rows.ts'
import { findParent } from './parents.ts'

const NOT_IMAGE = 'Upload must be a PNG, JPEG, GIF, or WEBP image.'

/** What the acting user has to be for reading, uploading and deleting, and the check of rights before writing. */
export interface AssetRights {
  readonly read: Acting
  readonly upload: Acting
  readonly remove: Acting
  readonly guard?: (call: Call) => void
  /** The guard of deletes, where it is another one. */
  readonly removeGuard?: (call: Call) => void
}

/** The operations of the assets of one kind of object. */
export function assetOperations(kind: ParentKind, path: string, { read, upload, remove, guard, removeGuard = guard }: AssetRights): Operation[] {
  const word = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
  const one = `${path}/assets/{asset_id}`
  return [
    operation('GET', `${path}/assets`, (call) => {
      const type = call.query.oneOf('asset_type', ASSET_TYPES)
      return call.page(() => assetsOf(call, kind).filter(({ asset_type }) => type === undefined || asset_type === type), assetView)
    }, { acting: read }),
    operation('GET', one, (call) => assetView(assetOf(call, kind)), { acting: read }),
    operation('POST', `${path}/assets/upload`, (call) => {
      const file = uploadedFile(call.request, call.world.isObserved)
      const type = imageType(file.data)
      if (type === undefined) throw fieldRefused('upload', NOT_IMAGE)
      const name = fileSlug(file.filename)
      const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : type.extension
      return assetView(addAsset(call, kind, findParent[kind](call).id, { mime_type: type.mime, name: name.includes('.') ? name : `${name}.${extension}`, extension }))
    }, {
      acting: upload, limit: 'asset_upload', ...(guard !== undefined && { guard }),
      audit: audited(kind.toUpperCase(), `upload${word}Asset`, `Upload a ${kind} asset`, 'handle_file_upload'),
    }),
    operation('DELETE', one, (call) => {
      const asset = assetOf(call, kind)
      call.world.assets.remove(asset.id)
      call.describe(`Delete asset '${asset.original_filename}'`)
    }, { acting: remove, ...(removeGuard !== undefined && { guard: removeGuard }), audit: audited('ASSET', `delete${word}Asset`, `Delete a ${kind} asset`) }),
  ]
}

/** Stores an image that was uploaded. */
export function addAsset(call: Call, kind: ParentKind, parentId: string, file: { readonly mime_type: string; readonly name: string; readonly extension: string }): AssetRow {
  const { world, company, actor } = call
  const stamp = world.generator.seconds().replaceAll(/[-:Z]/g, '')
  const unique = world.generator.id().replaceAll('-', '')
  return world.assets.add({
    ...world.fresh(), company_id: company.id, parent: kind, parent_id: parentId, asset_type: 'image', mime_type: file.mime_type, original_filename: file.name,
    public_url: `https://cdn.valentina.example/${company.id}/${parentId}/image/${stamp}${unique}.${file.extension}`, uploaded_by_id: actor?.id ?? null,
  })
}

function assetsOf(call: Call, kind: ParentKind): AssetRow[] {
  const { id } = findParent[kind](call)
  return call.world.assets.where(({ parent, parent_id }) => parent === kind && parent_id === id)
}

function assetOf(call: Call, kind: ParentKind): AssetRow {
  const id = call.id('asset_id')
  const parent = findParent[kind](call)
  const found = call.world.assets.get(id)
  if (found === undefined || found.parent !== kind || found.parent_id !== parent.id) throw notFound('Asset')
  return found
}
