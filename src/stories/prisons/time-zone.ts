/** That of all hours of the data. */
export const timeZone = 'Europe/Paris';
