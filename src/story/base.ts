/** Path of the site's root on its host, with a slash at both ends. */
export const basePath: string = import.meta.env.BASE_URL.replace(/\/?$/, '/');
