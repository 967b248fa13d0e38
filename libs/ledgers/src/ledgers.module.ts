import { Module } from '@nestjs/common';
import { EnterprisesModule } from '#libs/enterprises';
import { FiguresModule } from '#libs/figures';
import { OrganisationModule } from '#libs/organisation';
import { PipelineModule } from '#libs/pipeline';
import { RemindersModule } from '#libs/reminders';
import { BundleKnowledge } from './bundle-knowledge.js';
import { ImportBundle } from './import-bundle.js';
import { MakeEmptyCity } from './make-empty-city.js';
import { MakeReferenceCity } from './make-reference-city.js';
import { ImportStore } from './store/import.store.js';
import { WriteAfterSigning } from './write-after-signing.js';
import { WriteBulk } from './write-bulk.js';
import { WriteBundle } from './write-bundle.js';
import { WriteChangesOverTime } from './write-changes-over-time.js';
import { WriteOfficeDecisions } from './write-office-decisions.js';
import { WritePastRings } from './write-past-rings.js';
import { WriteReferenceCity } from './write-reference-city.js';
import { WriteStructure } from './write-structure.js';

@Module({
  imports: [OrganisationModule, EnterprisesModule, PipelineModule, RemindersModule, FiguresModule],
  providers: [
    BundleKnowledge,
    ImportBundle,
    ImportStore,
    MakeEmptyCity,
    MakeReferenceCity,
    WriteBulk,
    WriteBundle,
    WriteAfterSigning,
    WriteChangesOverTime,
    WriteOfficeDecisions,
    WritePastRings,
    WriteReferenceCity,
    WriteStructure,
  ],
  exports: [ImportBundle, MakeEmptyCity, MakeReferenceCity],
})
export class LedgersModule {}
