/** Names of variables and input fields whose values are never shown. */
export const SECRETS: readonly string[] = ['password', 'accessToken', 'refreshToken', 'openaiApiKey', 'anthropicApiKey', 'geminiApiKey', 'value']
