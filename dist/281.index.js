"use strict";
exports.id = 281;
exports.ids = [281];
exports.modules = {

/***/ 88281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  accessToken: () => (/* binding */ accessToken)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(45586);
;// CONCATENATED MODULE: ./build/google/credentials.js





const credentialFile = schemas/* looseObject */._H3({
    type: schemas/* enum */.k5n([
        'service_account',
        'authorized_user',
        'external_account',
        'external_account_authorized_user',
        'impersonated_service_account',
    ]),
});
async function findCredentials(places) {
    const { environment, keyFile } = places;
    const named = keyFile ?? (environment['GOOGLE_APPLICATION_CREDENTIALS'] || undefined);
    if (named !== undefined)
        return await readCredentials(named);
    const gcloud = environment['CLOUDSDK_CONFIG'] || (0,external_node_path_.join)(environment['HOME'] || (0,external_node_os_.homedir)(), '.config/gcloud');
    const path = (0,external_node_path_.join)(gcloud, 'application_default_credentials.json');
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    return text === undefined ? undefined : parseCredentials(path, text);
}
async function readCredentials(path) {
    try {
        return parseCredentials(path, await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (cause) {
        if (cause instanceof errors/* EpycloudError */.yx)
            throw cause;
        throw new errors/* EpycloudError */.yx('credentials_missing', `The credentials in ${path} cannot be read.`, {
            hint: 'GOOGLE_APPLICATION_CREDENTIALS and google_cloud.service_account_key_path name a file of Google’s.',
            cause,
        });
    }
}
function parseCredentials(path, text) {
    try {
        return credentialFile.parse(JSON.parse(text));
    }
    catch {
        throw new errors/* EpycloudError */.yx('credentials_missing', `${path} is no credential file of Google's.`, {
            hint: 'It is JSON with a "type": service_account, external_account, authorized_user and the like.',
        });
    }
}

;// CONCATENATED MODULE: ./build/google/endpoints.js
const GOOGLE_ENDPOINTS = {
    tokenExchange: 'https://sts.googleapis.com/v1/token',
    iamCredentials: 'https://iamcredentials.googleapis.com',
};

;// CONCATENATED MODULE: ./build/google/github-identity.js

const PROVIDER = /^(\/\/iam\.googleapis\.com\/)?(projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+)$/;
function githubCredentials(identity) {
    const { workloadIdentityProvider, environment, endpoints } = identity;
    const provider = PROVIDER.exec(workloadIdentityProvider)?.[2];
    if (provider === undefined) {
        throw new errors/* EpycloudError */.yx('usage', `${JSON.stringify(workloadIdentityProvider)} is no workload identity provider.`, {
            hint: 'The form is projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER.',
        });
    }
    const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] || undefined;
    const token = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] || undefined;
    if (url === undefined || token === undefined) {
        throw new errors/* EpycloudError */.yx('credentials_missing', 'This job may not ask GitHub for its identity.', {
            hint: 'Give the job `permissions: id-token: write`. Jobs of pull requests from forks cannot have it.',
        });
    }
    const audience = `//iam.googleapis.com/${provider}`;
    const source = new URL(url);
    source.searchParams.set('audience', `https:${audience}`);
    return {
        type: 'external_account',
        audience,
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        token_url: endpoints.tokenExchange,
        credential_source: {
            url: source.href,
            headers: { Authorization: `Bearer ${token}` },
            format: { type: 'json', subject_token_field_name: 'value' },
        },
    };
}

;// CONCATENATED MODULE: ./build/google/access-token.js




const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
const ADDRESS = /^[a-z0-9-]+@[a-z0-9.:-]+$/;
const TIMEOUT_MS = 60_000;
async function accessToken(request) {
    const { serviceAccount, signal } = request;
    if (serviceAccount !== undefined && !ADDRESS.test(serviceAccount)) {
        throw new errors/* EpycloudError */.yx('usage', `${JSON.stringify(serviceAccount)} is no service account.`, {
            hint: 'Name it by its address: NAME@PROJECT.iam.gserviceaccount.com.',
        });
    }
    const file = await credentialsOf(request);
    const token = await interruptible(signal, async () => {
        try {
            return (await (await clientOf(request, file)).getAccessToken()).token;
        }
        catch (cause) {
            throw refusal(file, cause);
        }
    });
    if (typeof token === 'string' && token !== '')
        return token;
    throw refusal(file, new Error('the answer holds no token'));
}
async function credentialsOf(request) {
    const { environment, workloadIdentityProvider, keyFile, endpoints = GOOGLE_ENDPOINTS } = request;
    return workloadIdentityProvider === undefined
        ? await findCredentials({ environment, keyFile })
        : githubCredentials({ workloadIdentityProvider, environment, endpoints });
}
async function clientOf({ serviceAccount, endpoints = GOOGLE_ENDPOINTS }, file) {
    const { GoogleAuth, Impersonated } = await __webpack_require__.e(/* import() */ 492).then(__webpack_require__.t.bind(__webpack_require__, 492, 23));
    const auth = new GoogleAuth({
        scopes: [SCOPE],
        ...(file === undefined ? {} : { credentials: file }),
    });
    const client = await auth.getClient();
    if (serviceAccount === undefined)
        return client;
    return new Impersonated({
        sourceClient: client,
        targetPrincipal: serviceAccount,
        targetScopes: [SCOPE],
        endpoint: endpoints.iamCredentials,
    });
}
async function interruptible(signal, ask) {
    let release = () => { };
    const ended = new Promise((_, reject) => {
        const late = setTimeout(() => {
            const message = `Google gave no access token within ${TIMEOUT_MS / 1000} s.`;
            reject(new errors/* EpycloudError */.yx('credentials_refused', message, { hint: 'Check the network.' }));
        }, TIMEOUT_MS);
        const stop = () => reject(new errors/* EpycloudError */.yx('interrupted', 'Interrupted while asking for an access token.'));
        if (signal?.aborted === true)
            stop();
        signal?.addEventListener('abort', stop, { once: true });
        release = () => {
            clearTimeout(late);
            signal?.removeEventListener('abort', stop);
        };
    });
    try {
        return await Promise.race([ask(), ended]);
    }
    finally {
        release();
    }
}
function refusal(file, cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    if (file === undefined) {
        return new errors/* EpycloudError */.yx('credentials_missing', `There are no credentials for Google: ${said}`, {
            hint: 'Run gcloud auth application-default login, set GOOGLE_APPLICATION_CREDENTIALS to a credential file, or in a GitHub job name a workload identity provider.',
        });
    }
    const message = `Google gives no access token for the credentials of the type ${file.type}: ${said}`;
    return new errors/* EpycloudError */.yx('credentials_refused', message, {
        hint: file.type === 'external_account'
            ? 'Check that the provider trusts this repository (its attribute condition), and that the service account may be used through it (roles/iam.workloadIdentityUser).'
            : 'The key or login may have been revoked: make it anew.',
    });
}


/***/ })

};
;