import { runBuild } from './build-run.ts';
import { growProject } from './grown-project.ts';

for (const figures of [7, 47]) {
  const p = growProject({ sites: 7, years: 10, figures });
  console.log(figures, p.folder);
  console.log('cold', await runBuild(p.folder));
  console.log('warm', await runBuild(p.folder));
}
