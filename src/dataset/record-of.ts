/** The id of the record that holds a fact: `total-2025` of `total-2025.year`. A record's own id stays as it is. */
export const recordOf = (id: string): string => id.split('.')[0] ?? id;
