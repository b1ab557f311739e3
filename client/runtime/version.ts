/** The package's version, sent with each request so that a server's log can name the client. */
export const VERSION = '0.1.0';
