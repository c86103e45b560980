/** Every place lies in the department that its record names. */
import type { Feature, Geometry } from 'geojson';
import { type Department, liesIn } from '../boundaries.ts';
import { territories } from '../overseas.ts';
import type { Dataset, Site } from '../shapes.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

/** Problems with coordinates outside their department, swapped ones told as such. */
export function checkCoordinates(
  { sites, context }: Dataset,
  departments: readonly Feature<Geometry, Department>[],
): UnplacedProblem[] {
  return [...problemsOf('sites', sites, departments), ...problemsOf('context', context, departments)];
}

type Located = Pick<Site, 'id' | 'department' | 'commune' | 'longitude' | 'latitude'>;

function problemsOf(
  file: 'sites' | 'context',
  places: readonly Located[],
  departments: readonly Feature<Geometry, Department>[],
): UnplacedProblem[] {
  return places.flatMap(({ id, department, commune, longitude, latitude }, index): UnplacedProblem[] => {
    const at = (key: string, message: string): UnplacedProblem => ({
      file,
      path: [file, index, key],
      message,
    });
    const area = departments.find(({ properties }) => properties.code === department);
    if (!area)
      return [at('department', `no department and no territory overseas has the code ${department}`)];
    if (file === 'context' && department in territories)
      return [
        at(
          'department',
          `${id} lies overseas, and the map shows context in metropolitan France alone: leave it out`,
        ),
      ];
    const named = `${area.properties.name} (${department})`;
    if (!commune.startsWith(department)) {
      return [
        at('commune', `the commune ${commune} of ${id} does not lie in ${named}: fix whichever is wrong`),
      ];
    }
    if (liesIn(area, longitude, latitude)) return [];
    if (liesIn(area, latitude, longitude)) {
      return [at('longitude', `longitude and latitude of ${id} are swapped: ${longitude} is its latitude`)];
    }
    const elsewhere = departments.find((other) => liesIn(other, longitude, latitude));
    const where = elsewhere
      ? `in ${elsewhere.properties.name} (${elsewhere.properties.code})`
      : 'outside France';
    return [
      at('longitude', `the coordinates of ${id} lie ${where}, not in ${named}: fix whichever is wrong`),
    ];
  });
}
