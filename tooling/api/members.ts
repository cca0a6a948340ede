import ts from 'typescript'

export interface Members {
  /** What stands before the members: name, type parameters, base types. */
  readonly head: string
  readonly members: ReadonlyMap<string, { readonly text: string; readonly required: boolean }>
}

/** The members of an interface, a class or an alias of an object type; none of any other declaration. */
export function membersOf(text: string): Members | undefined {
  const [statement, ...others] = parse(text).statements
  if (statement === undefined || others.length > 0) return undefined
  const body = bodyOf(statement)
  const [first] = body ?? []
  if (body === undefined || first === undefined) return undefined
  const members = new Map<string, { text: string; required: boolean }>()
  for (const member of body) {
    const name = member.name?.getText() ?? member.getText()
    const known = members.get(name)
    const optional = 'questionToken' in member && member.questionToken !== undefined
    members.set(name, { text: [...(known ? [known.text] : []), member.getText()].join('\n'), required: !optional })
  }
  return { head: text.slice(0, first.getStart()).trim(), members }
}

/** The members of an alias of a union; none of any other declaration. */
export function unionOf(text: string): ReadonlySet<string> | undefined {
  const [statement] = parse(text).statements
  if (statement === undefined || !ts.isTypeAliasDeclaration(statement) || !ts.isUnionTypeNode(statement.type)) return undefined
  return new Set(statement.type.types.map((type) => type.getText()))
}

function bodyOf(statement: ts.Statement): ts.NodeArray<ts.ClassElement> | ts.NodeArray<ts.TypeElement> | undefined {
  if (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.members
  return ts.isTypeAliasDeclaration(statement) && ts.isTypeLiteralNode(statement.type) ? statement.type.members : undefined
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('surface.d.ts', text, ts.ScriptTarget.ES2023, true)
}
