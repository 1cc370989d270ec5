import { firmRegistryContract } from '#contracts/firm-registry/firm-registry.contract';
import type { ServiceDefinition } from '#platform/service/service';
import { FirmRegistryModule } from './firm-registry.module.js';
import { Registry1760000000002 } from './migrations/1760000000002-registry.js';

/** What the house starts: see libs/platform/src/service/service.ts. */
export const firmRegistryService: ServiceDefinition = {
  contract: firmRegistryContract,
  module: FirmRegistryModule,
  entities: [],
  migrations: [Registry1760000000002],
};
