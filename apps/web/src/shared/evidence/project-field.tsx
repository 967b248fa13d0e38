import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Project } from '../api/projects';

/** Asked only where there are several. */
export function ProjectField({
  project,
  projects,
  onChoose,
}: {
  readonly project: Project | undefined;
  readonly projects: readonly Project[];
  readonly onChoose: (id: string | null) => void;
}) {
  const { t } = useTranslation('evidence');
  if (projects.length < 2) return project === undefined ? null : <p className="b">{project.name}</p>;
  return (
    <Select
      label={t('field.project')}
      data={projects.map(({ id, name }) => ({ value: id, label: name }))}
      value={project?.id ?? null}
      allowDeselect={false}
      onChange={onChoose}
    />
  );
}
