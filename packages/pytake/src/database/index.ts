export { executeQuery, testConnection } from './operations.ts'
export type {
  ConnectionTest, DatabaseConnection, DatabaseResource, DatabaseType, ExecuteQueryInput, QueryExecution, QueryParameter, QueryResult, QueryType,
  TestDatabaseInput,
} from './types.ts'
