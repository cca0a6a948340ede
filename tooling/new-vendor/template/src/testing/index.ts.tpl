export { createFake__Vendor__, type Fake__Vendor__, type Fake__Vendor__Options } from './fake-__vendor__.ts'
