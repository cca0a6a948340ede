/** An error that the server answers with 403 and its text. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** An error that the server does not handle: it answers 500 without telling what happened. */
export class Crash extends Error {
  override readonly name = 'Crash'
}

/** The text for credentials that fit no user. */
export const badCredentials = 'Неправильная пара логин/пароль'

/** The text for an error of a provider. */
export const providerError = (detail: string): string => `При взаимодействии с логин-провайдером произошла следующая ошибка: ${detail}`

/** The refusal of a session id that nobody logged in with. */
export const notAuthenticated = (sesid: string): Refusal => new Refusal(`Сессия приложения с идентификатором ${sesid} не аутентифицирована.`)

/** Runs a step at a provider; its errors become refusals that name the provider as the cause. */
export function atProvider<T>(step: () => T): T {
  try {
    return step()
  } catch (error) {
    throw new Refusal(providerError(error instanceof Error ? error.message : String(error)), { cause: error })
  }
}
