export { create, delete, get, getStatistics, grantAccess, list, listAuditLogs, update } from './operations.ts'
export type {
  CompaniesResource, Company, CompanySettings, CompanySettingsInput, CreateCompanyInput, DeleteCompanyInput, GetCompanyInput,
  GetCompanyStatisticsInput, GrantAccessInput, ListCompaniesInput, ListCompanyAuditLogsInput, NewCompany, NewCompanyAdminUser, UpdateCompanyInput,
} from './types.ts'
