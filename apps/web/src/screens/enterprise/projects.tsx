import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { type Project, stageOfProject, useProjects } from '../../shared/api/projects';
import { useUnits } from '../../shared/api/units';
import { Amount } from '../../shared/ui/amount';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { StageMark } from '../../shared/ui/stage-mark';
import { ProjectFlags } from './project-flags';

const ProjectActs = lazy(async () => ({ default: (await import('./project-acts')).ProjectActs }));
const AfterSigning = lazy(async () => ({ default: (await import('./after-signing')).AfterSigning }));

/** What the mark of the stage says already. */
const SAID_BY_STAGE: ReadonlySet<string> = new Set(['intent', 'signed']);

export function Projects({ enterpriseId }: { readonly enterpriseId: string }) {
  const { t } = useTranslation('enterprise');
  const { projects } = useProjects(enterpriseId);
  return (
    <section>
      <div className="sec">
        <h2>{t('projects.title')}</h2>
        <span className="c">{projects.length}</span>
      </div>
      {projects.length === 0 ? (
        <p className="card c3" style={{ padding: 12 }}>
          {t('projects.empty')}
        </p>
      ) : null}
      <div className="col g8">
        {projects.map((project) => (
          <ProjectCard key={project.id} project={project} />
        ))}
      </div>
    </section>
  );
}

function ProjectCard({ project }: { readonly project: Project }) {
  const { t } = useTranslation('enterprise');
  const units = new Map(useUnits().map(({ id, name }) => [id, name]));
  const { name, contractAmountYuan, intendedAmountYuan, fundsArrivedYuan, credits, countyId } = project;
  const isSigned = contractAmountYuan > 0;
  return (
    <article className="card" style={{ padding: 12 }}>
      <div className="row g8">
        <h3 className="b grow">{name}</h3>
        {SAID_BY_STAGE.has(project.status) ? null : (
          <span className="chip">{t(`term:projectStatus.${project.status}`)}</span>
        )}
        <StageMark stage={stageOfProject(project)} />
        <Suspense>
          <ProjectActs project={project} />
        </Suspense>
      </div>
      <p className="row g8" style={{ alignItems: 'baseline' }}>
        <span className="b" style={{ fontSize: 22, lineHeight: '32px' }}>
          <Amount yuan={isSigned ? contractAmountYuan : intendedAmountYuan} />
        </span>
        <span className="t13 c2">{t(isSigned ? 'projects.contract' : 'projects.intended')}</span>
        {fundsArrivedYuan === 0 ? null : (
          <span className="t13 c2 r">
            {t('projects.arrived')} <Amount yuan={fundsArrivedYuan} />
          </span>
        )}
      </p>
      <p className="t13 c3">
        {countyId === null ? null : (
          <>
            {t('projects.county', { county: units.get(countyId) ?? '' })}
            <i className="sep" />
          </>
        )}
        {credits
          .map(({ unitId, percent, lead }) =>
            t(lead ? 'projects.lead' : 'projects.support', { unit: units.get(unitId) ?? '', percent }),
          )
          .join('，')}
      </p>
      <ProjectFlags flags={project.flags} />
      <Suspense fallback={<RowsSkeleton rows={2} height={44} />}>
        {isSigned ? <AfterSigning projectId={project.id} name={name} /> : null}
      </Suspense>
    </article>
  );
}
