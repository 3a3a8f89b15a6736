/** Where Google is asked for tokens. */
export interface GoogleEndpoints {
  /** Security token service: exchanges an identity token for an access token. */
  readonly tokenExchange: string;
  /** Makes access tokens of service accounts. */
  readonly iamCredentials: string;
}

export const GOOGLE_ENDPOINTS: GoogleEndpoints = {
  tokenExchange: 'https://sts.googleapis.com/v1/token',
  iamCredentials: 'https://iamcredentials.googleapis.com',
};
