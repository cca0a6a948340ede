export { callback, githubStart, googleStart, health, identities, microsoftStart, unlink } from './operations.ts'
export type {
  FinishSocialLoginInput, GetSocialHealthInput, ListIdentitiesInput, SocialHealth, SocialIdentity, SocialLogin, SocialLoginStart, SocialResource,
  SocialUnlink, StartGitHubLoginInput, StartGoogleLoginInput, StartMicrosoftLoginInput, UnlinkIdentityInput,
} from './types.ts'
