export { backupCodes, disable, health, methods, setupSms, setupTotp, validate, verifySms, verifyTotp } from './operations.ts'
export type {
  BackupCodes, DisableMfaInput, GetBackupCodesInput, GetMfaHealthInput, ListMfaMethodsInput, MfaActivation, MfaDisabled, MfaHealth, MfaMethod,
  MfaResource, MfaValidation, SetupSmsInput, SetupTotpInput, SmsSetup, TotpSetup, ValidateMfaInput, VerifySmsInput, VerifyTotpInput,
} from './types.ts'
