import { collectAttributes } from './read.ts'

/** A user as an XML document describes it. */
export interface UserXml {
  readonly sid: string | undefined
  readonly login: string | undefined
  readonly password: string | undefined
  /** The fields of the profile. */
  readonly fields: ReadonlyMap<string, string>
}

/** Reads a user: the attributes of all elements are its fields, `sid`, `login` and `pwd` in any case its columns. */
export function readUser(xml: string): UserXml {
  const fields = collectAttributes(xml)
  const take = (column: string): string | undefined => {
    let value: string | undefined
    for (const [name, text] of fields) {
      if (name.toLowerCase() !== column) continue
      value = text
      fields.delete(name)
    }
    return value
  }
  return { sid: take('sid'), login: take('login'), password: take('pwd'), fields }
}
