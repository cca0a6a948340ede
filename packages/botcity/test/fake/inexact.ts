/** Where the fake answers otherwise than the recording: the paths, and why. */
interface Exception {
  readonly why: string
  readonly paths: readonly string[]
}

const tokens = "tokens are the fake's own"
const oneTask = 'the recorded server answers with one and the same task, whatever it was asked for'
const oneVault = 'the recorded server answers with one and the same vault, whatever was written'
const otherPage = 'recorded is the answer to another page than the SDK asks for'
const pageSize = 'how many items a page has by default is not known'
const average = 'the time that items took cannot be seeded'
const oneItem = 'the recorded server answers with one and the same item: without times, and as it was before'
const oneReport = 'the recorded server answers with one and the same report'
const onePool = 'the recorded server answers with one and the same pool or item'
const oneLog = 'the recorded server answers with one and the same log'
const entries = 'recorded are two entries of different days'
const madePages = 'recorded are pages that were cut by hand'
const oneFile = 'the recorded server answers with one and the same file'

/** Recorded answers that no server with a state can give, or that the seeds do not reach. */
export const inexact: Readonly<Record<string, Exception>> = {
  'login': { why: tokens, paths: ['accessToken', 'refreshToken'] },
  'auto-login': { why: tokens, paths: ['accessToken', 'refreshToken'] },
  'auto-login-intended#1': { why: tokens, paths: ['accessToken', 'refreshToken'] },
  'auto-login-intended#2': { why: oneTask, paths: ['id'] },
  'relogin-401#2': { why: tokens, paths: ['accessToken', 'refreshToken'] },
  'relogin-401-intended#2': { why: tokens, paths: ['accessToken', 'refreshToken'] },
  'relogin-401-intended#3': { why: oneTask, paths: ['id'] },
  'raw-relative': { why: oneTask, paths: ['id'] },
  'set-organization': { why: oneTask, paths: ['id'] },
  'tasks-list-filters': { why: oneTask, paths: ['content#', 'totalPages', 'totalElements', 'numberOfElements', 'empty'] },
  'credentials-create': { why: oneVault, paths: ['id'] },
  'credentials-create-repo': { why: oneVault, paths: ['id', 'repositoryLabel', 'secrets.key', 'secrets.value'] },
  'datapools-list': { why: otherPage, paths: ['pageable.pageNumber', 'pageable.offset', 'first', 'number'] },
  'datapools-list-page0': { why: onePool, paths: ['content#', 'last', 'totalPages', 'totalElements', 'numberOfElements'] },
  'datapools-view': { why: pageSize, paths: ['pageable.pageSize', 'size'] },
  'datapools-summary': { why: average, paths: ['avgDone'] },
  'datapools-create': { why: onePool, paths: ['id', 'name', 'defaultActivity', 'schema#', 'trigger', 'autoRetry', 'maxAutoRetry', 'itemMaxProcessingTime'] },
  'datapools-add': { why: onePool, paths: ['uniqueKey', 'displayValue'] },
  'files-list': { why: otherPage, paths: ['pageable.pageNumber', 'pageable.offset', 'first', 'number'] },
  'errors-list': { why: otherPage, paths: ['pageable.pageNumber', 'pageable.offset', 'first', 'number'] },
  'errors-by-automation': { why: pageSize, paths: ['pageable.pageSize', 'size'] },
  'schedules-list': { why: otherPage, paths: ['pageable.pageNumber', 'pageable.offset', 'first', 'number'] },
  'py-login#2': { why: tokens, paths: ['accessToken', 'refreshToken'] },
  'py-task-create': { why: oneTask, paths: ['userEmail'] },
  'py-task-create-full': { why: oneTask, paths: ['parameters.city', 'parameters.n', 'userEmail', 'minExecutionDate'] },
  'py-task-create-zoned': { why: oneTask, paths: ['parameters.city', 'parameters.n', 'parameters.a', 'userEmail', 'minExecutionDate'] },
  'py-task-finish-no-items': { why: oneTask, paths: ['finishMessage'] },
  'py-task-finish-derive-failed': { why: oneTask, paths: ['id', 'state', 'finishStatus', 'finishMessage', 'processedItems', 'failedItems', 'totalItems'] },
  'py-task-finish-negative': { why: oneTask, paths: ['id', 'state', 'finishStatus', 'finishMessage', 'processedItems', 'failedItems', 'totalItems'] },
  'py-task-restart': { why: oneTask, paths: ['id'] },
  'py-task-interrupt': { why: oneTask, paths: ['id'] },
  'py-log-get#2': { why: entries, paths: ['#'] },
  'py-log-get-nocols': { why: oneLog, paths: ['id', 'label', 'activityLabel'] },
  'py-artifacts#1': { why: madePages, paths: ['last', 'totalPages', 'totalElements'] },
  'py-artifacts#2': { why: madePages, paths: ['content#', 'totalPages', 'totalElements', 'numberOfElements', 'empty'] },
  'py-error#1': { why: oneReport, paths: ['stackTrace', 'tags.custom', 'tags.user_name', 'tags.host_name', 'tags.os_name', 'tags.os_version', 'tags.python_version', 'botVersion'] },
  'py-error-full#1': { why: oneReport, paths: ['stackTrace', 'tags.user_name', 'tags.host_name', 'tags.os_name', 'tags.os_version', 'tags.python_version', 'botVersion'] },
  'py-cred-create-new#1': { why: oneVault, paths: ['message'] },
  'py-cred-create-new#2': { why: oneVault, paths: ['id'] },
  'py-cred-update#2': { why: oneVault, paths: ['secrets.value'] },
  'py-cred-remove#2': { why: oneVault, paths: ['secrets#'] },
  'py-pool-create': { why: onePool, paths: ['id', 'maxAutoRetry', 'itemMaxProcessingTime'] },
  'py-pool-deactivate': { why: onePool, paths: ['maxAutoRetry', 'itemMaxProcessingTime'] },
  'py-pool-activate': { why: onePool, paths: ['maxAutoRetry', 'itemMaxProcessingTime'] },
  'py-pool-summary': { why: average, paths: ['avgDone'] },
  'py-pool-is-empty': { why: average, paths: ['avgDone'] },
  'py-pool-has-next': { why: average, paths: ['avgDone'] },
  'py-pool-push': { why: onePool, paths: ['uniqueKey', 'displayValue'] },
  'py-pool-next': { why: oneItem, paths: ['dateProcessing'] },
  'py-entry-done': { why: oneItem, paths: ['taskId', 'dateFinished'] },
  'py-entry-error': { why: oneItem, paths: ['taskId', 'child', 'dateFinished'] },
  'py-entry-save': { why: oneItem, paths: ['taskId'] },
  'py-entry-cancel#2': { why: oneItem, paths: ['dateFinished'] },
  'js-login': { why: tokens, paths: ['accessToken', 'refreshToken'] },
  'js-task-create': { why: oneTask, paths: ['parameters.n', 'userEmail'] },
  'js-task-finish': { why: oneTask, paths: ['finishMessage'] },
  'js-task-interrupt': { why: oneTask, paths: ['id'] },
  'js-log-create': { why: oneLog, paths: ['columns.visible'] },
  'js-log-entries': { why: entries, paths: ['#'] },
  'js-log-delete': { why: oneLog, paths: [''] },
  'js-artifact-upload#1': { why: oneFile, paths: ['name', 'fileName'] },
  'js-error#1': { why: oneReport, paths: ['message', 'stackTrace', 'tags.custom', 'tags.user_name', 'tags.host_name', 'tags.os_name', 'tags.os_version', 'tags.node_version', 'botVersion'] },
  'x-task-list-filters': { why: oneTask, paths: ['content.machineId'] },
  'x-alerts-list': { why: pageSize, paths: ['pageable.pageSize', 'size'] },
  'x-files-by-task': { why: pageSize, paths: ['pageable.pageSize', 'size'] },
  'x-log-create-label': { why: oneLog, paths: ['columns#'] },
  'x-pool-view-page#1': { why: madePages, paths: ['content#', 'pageable.pageSize', 'last', 'totalPages', 'numberOfElements', 'size'] },
  'x-pool-view-page#2': { why: madePages, paths: ['content#', 'pageable.pageSize', 'pageable.offset', 'totalPages', 'numberOfElements', 'size', 'empty'] },
}
