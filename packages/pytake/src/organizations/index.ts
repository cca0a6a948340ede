export { activate, deactivate, delete, get, list, me, stats, update, updateMe, updateMySettings, updatePlan } from './operations.ts'
export type {
  ActivateOrganizationInput, DeactivateOrganizationInput, DeleteOrganizationInput, GetOrganizationInput, GetOrganizationTotalsInput,
  GetOwnOrganizationInput, InactivityAction, ListOrganizationsInput, Organization, OrganizationInactivitySettings, OrganizationsResource,
  OrganizationTotals, OrganizationWindowExpirySettings, PlanType, UpdateOrganizationInput, UpdateOwnOrganizationInput, UpdateOwnSettingsInput,
  UpdatePlanInput, WindowExpiryAction,
} from './types.ts'
