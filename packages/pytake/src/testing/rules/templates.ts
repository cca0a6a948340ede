import type { Alert } from '../../alerts/types.ts'
import type { RemoteTemplate, TemplateComponent } from '../../whatsapp/templates/types.ts'
import type { AlertRow, NumberRow, TemplateRow } from '../world/rows/work.ts'
import type { World } from '../world/world.ts'

/** Components as they come in a body, `null` where nothing was given. */
export type Components = readonly { readonly [K in keyof TemplateComponent]: TemplateComponent[K] | null }[]

const variablesIn = (text: string): number => new Set(text.match(/\{\{\d+\}\}/g)).size

/** The parts of a template by its components. */
function partsOf(components: Components): Pick<TemplateRow, 'header_type' | 'header_text' | 'header_variables_count' | 'body_text' | 'body_variables_count' | 'footer_text' | 'buttons'> {
  const part = (wanted: string): Components[number] | undefined => components.find(({ type }) => type === wanted)
  const [header, body] = [part('HEADER'), part('BODY')?.text ?? '']
  return {
    header_type: header?.format ?? null, header_text: header?.text ?? null, header_variables_count: variablesIn(header?.text ?? ''), body_text: body,
    body_variables_count: variablesIn(body), footer_text: part('FOOTER')?.text ?? null,
    buttons: (part('BUTTONS')?.buttons ?? []).map(({ type, text, url = null, phone_number = null }) => ({ type, text, url, phone_number })),
  }
}

/** Stores a template of a number. */
export function newTemplate(
  world: World, { id: whatsapp_number_id, organization_id }: NumberRow,
  given: Pick<TemplateRow, 'name' | 'language' | 'category'> & Partial<Pick<TemplateRow, 'status'>> & { readonly components: Components },
): TemplateRow {
  const { name, language, category, status = 'DRAFT', components } = given
  return world.templates.add({
    ...world.fresh(), organization_id, whatsapp_number_id, meta_template_id: null, name, language, category, suggested_category: null, status, rejected_reason: null,
    ...partsOf(components), is_system_template: false, is_enabled: true, approved_at: status === 'APPROVED' ? world.generator.stamp() : null, rejected_at: null,
    ai_analysis_score: null, ai_suggested_category: null, ai_analyzed_at: null, quality_score: 'UNKNOWN', disabled_reason: null, disabled_at: null, paused_at: null,
    last_status_update: null, last_event: null, deleted_at: null,
  })
}

/** Hands a template to Meta, which approves it at once; the server learns of it by an event or when it synchronizes. */
export function submit(world: World, row: TemplateRow, components: Components): void {
  const { organization_id, whatsapp_number_id, name, language, category } = row
  const id = `9${world.generator.hex(14).replaceAll(/\D/g, '0')}`
  const plain = components.map((component) => Object.fromEntries(Object.entries(component).filter(([, value]) => value !== null)))
  world.remoteTemplates.add({ id, organization_id, whatsapp_number_id, name, language, category, status: 'APPROVED', components: plain })
  row.meta_template_id = id
  row.status = 'PENDING'
}

type Named = Pick<RemoteTemplate, 'name' | 'language'>

const isSame = (left: Named, right: Named): boolean => left.name === right.name && left.language === right.language

/** Takes over what Meta has of a number's templates. */
export function synchronize(world: World, number: NumberRow): { synced: number; created: number; updated: number; deleted: number; errors: string[] } {
  const remote = world.remoteTemplates.where(({ whatsapp_number_id: id }) => id === number.id)
  const local = templatesOf(world, number.id)
  let created = 0
  for (const { name, language, category, status, components } of remote) {
    const known = local.find((row) => isSame(row, { name, language }))
    if (known === undefined) {
      newTemplate(world, number, { name, language, category, status, components: components as unknown as Components })
      created += 1
    } else setTemplateStatus(world, known, status, null)
  }
  const gone = local.filter((row) => row.meta_template_id !== null && !remote.some((one) => isSame(one, row)))
  for (const row of gone) row.deleted_at = world.generator.stamp()
  return { synced: remote.length, created, updated: remote.length - created, deleted: gone.length, errors: [] }
}

/** The templates of a number that are not deleted, newest first. */
export const templatesOf = (world: World, numberId: string): TemplateRow[] =>
  world.templates.newest(({ whatsapp_number_id: id, deleted_at: at }) => id === numberId && at === null)

/** Lets a template have another status, with the times that belong to it. */
export function setTemplateStatus(world: World, row: TemplateRow, status: string, reason: string | null): void {
  if (row.status === status) return
  const stamp = world.generator.stamp()
  const isDisabled = status === 'DISABLED'
  Object.assign(row, {
    status, disabled_reason: isDisabled ? reason : null, disabled_at: isDisabled ? stamp : null, paused_at: status === 'PAUSED' ? stamp : null,
    approved_at: status === 'APPROVED' ? stamp : row.approved_at, rejected_at: status === 'REJECTED' ? stamp : null, rejected_reason: status === 'REJECTED' ? reason : null,
  })
  world.touch(row)
}

const STATUS_ALERTS: Readonly<Record<string, Pick<Alert, 'alert_type' | 'severity' | 'title'>>> = {
  DISABLED: { alert_type: 'template_disabled', severity: 'critical', title: 'Template desativado' },
  PAUSED: { alert_type: 'template_paused', severity: 'warning', title: 'Template pausado' },
  REJECTED: { alert_type: 'approval_rejected', severity: 'warning', title: 'Template rejeitado' },
}

/** What Meta tells of a template's status: it is kept, and what is bad raises an alert. What is good again ends the open ones. */
export function statusEvent(world: World, row: TemplateRow, event: string, reason: string | null): void {
  setTemplateStatus(world, row, event, reason)
  heard(world, row, event)
  const alert = STATUS_ALERTS[event]
  if (alert !== undefined) raise(world, row, { ...alert, description: reason })
  if (event === 'APPROVED') {
    for (const open of openAlerts(world, row)) resolveAlert(world, open, { reason: 'Template approved again', isAutomatic: true })
  }
}

/** What Meta tells of a template's quality. */
export function qualityEvent(world: World, row: TemplateRow, quality: string): void {
  row.quality_score = quality
  heard(world, row, `QUALITY_${quality}`)
  if (quality !== 'YELLOW' && quality !== 'RED') return
  raise(world, row, { alert_type: 'quality_degraded', severity: quality === 'RED' ? 'critical' : 'warning', title: 'Qualidade degradada', description: `Quality is ${quality}` })
}

function heard(world: World, row: TemplateRow, event: string): void {
  row.last_event = event
  row.last_status_update = world.generator.stamp()
  world.touch(row)
}

/** Alerts of a template that nobody has resolved. */
export const openAlerts = (world: World, { id }: TemplateRow): AlertRow[] => world.alerts.where(({ whatsapp_template_id: template, status }) => template === id && status !== 'resolved')

/** Stores an alert about a template. */
export function raise(world: World, { id, organization_id }: TemplateRow, alert: Pick<Alert, 'alert_type' | 'severity' | 'title' | 'description'>): AlertRow {
  return world.alerts.add({
    ...world.fresh(), ...alert, organization_id, whatsapp_template_id: id, status: 'open', escalation_level: 1, escalated_to_admin: false, acknowledged_by_user_id: null,
    acknowledged_at: null, acknowledgment_notes: null, escalated_at: null, auto_resolved: false, auto_resolved_at: null, auto_resolved_reason: null, notification_sent: false,
    notification_sent_at: null, alert_metadata: {}, resolved_at: null,
  })
}

/** Ends an alert. The server keeps the reason in the columns for automatic ends. */
export function resolveAlert(world: World, row: AlertRow, { reason, isAutomatic }: { readonly reason: string | null; readonly isAutomatic: boolean }): AlertRow {
  const stamp = world.generator.stamp()
  Object.assign(row, { status: 'resolved', resolved_at: stamp, auto_resolved: isAutomatic, auto_resolved_at: isAutomatic ? stamp : null, auto_resolved_reason: reason })
  return world.touch(row)
}
