import { expect } from 'vitest'
import type { Asset, Note } from '../../src/index.ts'
import { image, type World } from './world.ts'
import type { Successes } from './success.ts'

interface Notes<P> {
  listNotes(input: P): PromiseLike<{ readonly items: readonly Note[] }>
  getNote(input: P & { note_id: string }): PromiseLike<Note>
  createNote(input: P & { title: string; content?: string }): PromiseLike<Note>
  updateNote(input: P & { note_id: string; title: string }): PromiseLike<Note>
  deleteNote(input: P & { note_id: string }): PromiseLike<void>
}

interface Assets<P> {
  listAssets(input: P & { asset_type: string }): PromiseLike<{ readonly items: readonly Asset[] }>
  getAsset(input: P & { asset_id: string }): PromiseLike<Asset>
  uploadAsset(input: P & { file: typeof image }): PromiseLike<Asset>
  deleteAsset(input: P & { asset_id: string }): PromiseLike<void>
}

type Owner<P> = (world: World) => readonly [resource: Notes<P> & Assets<P>, parent: P]

/** Notes and assets of what a resource is about. */
export function attachments<P>(resource: string, owner: Owner<P>): Successes {
  return { ...notes(resource, owner), ...assets(resource, owner) }
}

function notes<P>(resource: string, owner: Owner<P>): Successes {
  const created = async (world: World) => {
    const [of, parent] = owner(world)
    return { of, parent, note: await of.createNote({ ...parent, title: 'Rumours', content: 'The prince is back.' }) }
  }
  return {
    [`${resource}.createNote`]: async (world) => {
      const { note, parent } = await created(world)
      expect(note).toMatchObject({ title: 'Rumours', content: 'The prince is back.', company_id: world.company_id, ...parent })
    },
    [`${resource}.listNotes`]: async (world) => {
      const { of, parent, note } = await created(world)
      expect((await of.listNotes(parent)).items).toEqual([note])
    },
    [`${resource}.getNote`]: async (world) => {
      const { of, parent, note } = await created(world)
      expect(await of.getNote({ ...parent, note_id: note.id })).toEqual(note)
    },
    [`${resource}.updateNote`]: async (world) => {
      const { of, parent, note } = await created(world)
      expect(await of.updateNote({ ...parent, note_id: note.id, title: 'Facts' })).toMatchObject({ id: note.id, title: 'Facts', content: note.content })
    },
    [`${resource}.deleteNote`]: async (world) => {
      const { of, parent, note } = await created(world)
      expect(await of.deleteNote({ ...parent, note_id: note.id })).toBeUndefined()
      expect((await of.listNotes(parent)).items).toEqual([])
    },
  }
}

function assets<P>(resource: string, owner: Owner<P>): Successes {
  const uploaded = async (world: World) => {
    const [of, parent] = owner(world)
    return { of, parent, asset: await of.uploadAsset({ ...parent, file: image }) }
  }
  return {
    [`${resource}.uploadAsset`]: async (world) => {
      const { asset } = await uploaded(world)
      expect(asset).toMatchObject({ asset_type: 'image', mime_type: 'image/png', original_filename: 'map-of-rome.png', uploaded_by_id: world.admin })
    },
    [`${resource}.listAssets`]: async (world) => {
      const { of, parent, asset } = await uploaded(world)
      expect((await of.listAssets({ ...parent, asset_type: 'image' })).items).toEqual([asset])
      expect((await of.listAssets({ ...parent, asset_type: 'audio' })).items).toEqual([])
    },
    [`${resource}.getAsset`]: async (world) => {
      const { of, parent, asset } = await uploaded(world)
      expect(await of.getAsset({ ...parent, asset_id: asset.id })).toEqual(asset)
    },
    [`${resource}.deleteAsset`]: async (world) => {
      const { of, parent, asset } = await uploaded(world)
      expect(await of.deleteAsset({ ...parent, asset_id: asset.id })).toBeUndefined()
      expect((await of.listAssets({ ...parent, asset_type: 'image' })).items).toEqual([])
    },
  }
}
