/** Generated from contracts/openapi.json by `npm run codegen`; do not edit. */
export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State of the database, the cache and the disk; 503 when degraded
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers while the process runs, whatever else is down
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether requests should be sent here; 503 while starting or stopping
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prometheus text, or a short JSON summary with `Accept: application/json`
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This description
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["openApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Failures of the server itself, newest first
         * @description Since 0.1.0. Permission: admin.
         */
        get: operations["listErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How people sign in here, and whether they have to
         * @description Since 0.2.0. Permission: public.
         */
        get: operations["authOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account and sign in with it
         * @description Since 0.2.0. Permission: public.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with account name or mail address, and password
         * @description Since 0.2.0. Permission: public.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Swap a refresh token for a new pair; using one twice ends the session
         * @description Since 0.2.0. Permission: public.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the session of the refresh token, the cookie or the access token
         * @description Since 0.2.0. Permission: public.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a link to choose a new password; the answer does not tell whether there is such an account
         * @description Since 0.2.0. Permission: public.
         */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password with the code of a link; ends all sessions
         * @description Since 0.2.0. Permission: public.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a mail address with the code of a link
         * @description Since 0.2.0. Permission: public.
         */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in with a passkey
         * @description Since 0.2.0. Permission: public.
         */
        post: operations["passkeyChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with what the passkey answered
         * @description Since 0.2.0. Permission: public.
         */
        post: operations["passkeyLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/oidc/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Address of the identity provider to send the browser to
         * @description Since 0.2.0. Permission: public.
         */
        post: operations["oidcStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the identity provider sends the browser back to; signs in and goes on to the app
         * @description Since 0.2.0. Permission: public.
         */
        get: operations["oidcCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public keys of access tokens
         * @description Since 0.2.0. Permission: public.
         */
        get: operations["jwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account that asks
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        /**
         * Delete the account and what is its own; what is shared stays under a tombstone
         * @description Since 0.2.0. Permission: member.
         */
        delete: operations["deleteMe"];
        options?: never;
        head?: never;
        /**
         * Change account name or mail address; the address asks for the password
         * @description Since 0.2.0. Permission: member.
         */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/api/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything the server keeps of this account, as one document of up to 1 MB
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["exportMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the password; ends all other sessions
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/email/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the link that confirms the mail address
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["sendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all sessions of the account, this one too
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["logoutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Devices that are or were signed in during the last 30 days
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign a device out
         * @description Since 0.2.0. Permission: owner.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Personal API tokens, without the tokens themselves
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Make a personal API token; it is shown this once
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a personal API token
         * @description Since 0.2.0. Permission: owner.
         */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/storage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the pictures of this account use of its space
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["storageUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a file of everything the server keeps of this account, in the background
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["startExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an export is; done, with a link that works for a quarter of an hour
         * @description Since 0.2.0. Permission: owner.
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/downloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file that a signed link leads to
         * @description Since 0.2.0. Permission: public.
         */
        get: operations["download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up an authenticator app
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["beginTotp"];
        /**
         * Sign in without the app from now on
         * @description Since 0.2.0. Permission: member.
         */
        delete: operations["removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the app on with its first code
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New recovery codes in place of the old ones
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Passkeys that sign this account in
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["listPasskeys"];
        put?: never;
        /**
         * Add the passkey that the browser made
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to add a passkey
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["beginPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a passkey; asks for the password some time after the sign-in
         * @description Since 0.2.0. Permission: owner.
         */
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts, newest first
         * @description Since 0.2.0. Permission: admin.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Make an account; without a password a code to choose one is answered
         * @description Since 0.2.0. Permission: admin.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the role of an account, suspend it or let it in again
         * @description Since 0.2.0. Permission: admin.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/api/v1/admin/users/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A code with which that user chooses a new password; turns their authenticator app off when asked to
         * @description Since 0.2.0. Permission: admin.
         */
        post: operations["resetUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations of the last 90 days
         * @description Since 0.2.0. Permission: admin.
         */
        get: operations["listInvites"];
        put?: never;
        /**
         * Invite somebody; the code and its link are shown this once
         * @description Since 0.2.0. Permission: admin.
         */
        post: operations["createInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/invites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation
         * @description Since 0.2.0. Permission: admin.
         */
        delete: operations["revokeInvite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/keys/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign access tokens with a new key from now on; nobody is signed out
         * @description Since 0.2.0. Permission: admin.
         */
        post: operations["rotateKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, when and from where, newest first
         * @description Since 0.2.0. Permission: admin.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/data-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Installed game data versions, newest first
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["listDataVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/data-versions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Table of contents of the game data new builds are made with
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["currentDataVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/data-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Table of contents of one game data version
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["getDataVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One file of a pack: `<hash>.json`, immutable
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["packFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/archetypes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Archetypes and other classes
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["listArchetypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/archetypes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One archetype
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["getArchetype"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/powersets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Powersets of the current game data
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["listPowersets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/powersets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One powerset
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["getPowerset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/powers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Powers, without their effects
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["listPowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/powers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One power with its effects
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["getPower"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/enhancement-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Enhancement sets with their bonuses
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["listEnhancementSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/enhancement-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One enhancement set
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["getEnhancementSet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/enhancements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Enhancements
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["listEnhancements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/enhancements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One enhancement
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["getEnhancement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/recipes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recipes with costs and ingredients for every level
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["listRecipes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/recipes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One recipe with its costs
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["getRecipe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/salvage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Salvage with its origin and levels
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["listSalvage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/salvage/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One salvage
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["getSalvage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last imports, newest first
         * @description Since 0.1.0. Permission: admin.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Import game data from folders, archives or addresses
         * @description Since 0.1.0. Permission: local.
         */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress or outcome of one import
         * @description Since 0.1.0. Permission: admin.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/imports/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an import left out, and what it found odd
         * @description Since 0.1.0. Permission: admin.
         */
        get: operations["importLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an import; nothing of it stays
         * @description Since 0.1.0. Permission: admin.
         */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/imports/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Continue an import that failed or was cancelled
         * @description Since 0.1.0. Permission: admin.
         */
        post: operations["resumeImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/data-versions/{id}/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an installed version the one new builds are made with
         * @description Since 0.1.0. Permission: admin.
         */
        post: operations["makeVersionCurrent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/data-versions/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to the version that was current before
         * @description Since 0.1.0. Permission: admin.
         */
        post: operations["rollbackVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/data-versions/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in the powers since another version
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["versionChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/import-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports that repeat
         * @description Since 0.1.0. Permission: admin.
         */
        get: operations["listImportSchedules"];
        put?: never;
        /**
         * Repeat an import every so many hours
         * @description Since 0.1.0. Permission: local.
         */
        post: operations["createImportSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/import-schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Stop repeating an import
         * @description Since 0.1.0. Permission: admin.
         */
        delete: operations["deleteImportSchedule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/import-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * News of the game data, newest first: what imports changed
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["listImportNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heroes/import-notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a notice as read
         * @description Since 0.1.0. Permission: admin.
         */
        post: operations["readImportNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Builds of the caller, of others that the caller may change, or favourites, last changed first
         * @description Since 0.1.0. Permission: member.
         */
        get: operations["listBuilds"];
        put?: never;
        /**
         * Store a build
         * @description Since 0.1.0. Permission: member.
         */
        post: operations["createBuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/calculate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Totals of a build, with the game data it names or else the current data
         * @description Since 0.1.0. Permission: public.
         */
        post: operations["calculateBuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Problems, warnings and suggestions of a build
         * @description Since 0.1.0. Permission: public.
         */
        post: operations["validateBuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where one number of a build comes from
         * @description Since 0.1.0. Permission: public.
         */
        post: operations["explainBuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Damage, endurance, gaps and uptimes of an attack chain
         * @description Since 0.1.0. Permission: public.
         */
        post: operations["simulateChain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One stored build
         * @description Since 0.1.0. Permission: reader.
         */
        get: operations["getBuild"];
        /**
         * Replace a stored build; `If-Match` names the version that is changed
         * @description Since 0.1.0. Permission: editor.
         */
        put: operations["updateBuild"];
        post?: never;
        /**
         * Delete a stored build
         * @description Since 0.1.0. Permission: owner.
         */
        delete: operations["deleteBuild"];
        options?: never;
        head?: never;
        /**
         * Change who may see a build, its tags and notes; the build itself stays
         * @description Since 0.2.0. Permission: owner.
         */
        patch: operations["describeBuild"];
        trace?: never;
    };
    "/api/v1/builds/{id}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The game data that a stored build needs, with the manifest of its version; nothing to choose from
         * @description Since 0.2.0. Permission: reader.
         */
        get: operations["buildData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/builds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public builds of everybody, last changed first
         * @description Since 0.2.0. Permission: public.
         */
        get: operations["searchLibrary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/authors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Somebody who has public builds
         * @description Since 0.2.0. Permission: public.
         */
        get: operations["getAuthor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{id}/favourite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark a build as a favourite
         * @description Since 0.2.0. Permission: member.
         */
        put: operations["markFavourite"];
        post?: never;
        /**
         * Take the mark of a favourite away
         * @description Since 0.2.0. Permission: member.
         */
        delete: operations["unmarkFavourite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was saved, by whom and when, newest first
         * @description Since 0.2.0. Permission: editor.
         */
        get: operations["listBuildVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A build as it was, and what changed since the version kept before, or since another
         * @description Since 0.2.0. Permission: editor.
         */
        get: operations["getBuildVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{id}/versions/{version}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an older version the current one; it becomes a new version
         * @description Since 0.2.0. Permission: editor.
         */
        post: operations["restoreBuildVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Short links to a build that work
         * @description Since 0.2.0. Permission: owner.
         */
        get: operations["listShareLinks"];
        put?: never;
        /**
         * Make a short link by which others see the build, or change it with the owner
         * @description Since 0.2.0. Permission: owner.
         */
        post: operations["createShareLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{id}/links/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Make a short link useless; with the last one to edit, those who came by it lose their access
         * @description Since 0.2.0. Permission: owner.
         */
        delete: operations["revokeShareLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-links/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The build a short link leads to
         * @description Since 0.2.0. Permission: public.
         */
        get: operations["openShareLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The build drawn as a card of 1200 × 630 pixels, for previews of links
         * @description Since 0.2.0. Permission: reader.
         */
        get: operations["buildPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-links/{code}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same of the build a short link leads to
         * @description Since 0.2.0. Permission: public.
         */
        get: operations["sharedPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-links/{code}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pictures that are attached to the build a short link leads to
         * @description Since 0.2.0. Permission: public.
         */
        get: operations["listSharedAttachments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-links/{code}/attachments/{attachment}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of these pictures
         * @description Since 0.2.0. Permission: public.
         */
        get: operations["openSharedAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-links/{code}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Become an editor of the build, when the link is one to edit
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["joinByShareLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pictures that are attached, oldest first
         * @description Since 0.2.0. Permission: reader.
         */
        get: operations["listBuildAttachments"];
        put?: never;
        /**
         * Attach a picture (one file of a `multipart/form-data` body: JPEG, PNG, WebP, GIF or AVIF, up to 10 MB and 40 million pixels); it is made anew, without what the camera wrote into it
         * @description Since 0.2.0. Permission: editor.
         */
        post: operations["addBuildAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{id}/attachments/{attachment}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The picture itself
         * @description Since 0.2.0. Permission: reader.
         */
        get: operations["openBuildAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/builds/{id}/attachments/{attachment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an attached picture
         * @description Since 0.2.0. Permission: editor.
         */
        delete: operations["removeBuildAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/characters/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pictures that are attached, oldest first
         * @description Since 0.2.0. Permission: reader.
         */
        get: operations["listCharacterAttachments"];
        put?: never;
        /**
         * Attach a picture (one file of a `multipart/form-data` body: JPEG, PNG, WebP, GIF or AVIF, up to 10 MB and 40 million pixels); it is made anew, without what the camera wrote into it
         * @description Since 0.2.0. Permission: editor.
         */
        post: operations["addCharacterAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/characters/{id}/attachments/{attachment}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The picture itself
         * @description Since 0.2.0. Permission: reader.
         */
        get: operations["openCharacterAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/characters/{id}/attachments/{attachment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an attached picture
         * @description Since 0.2.0. Permission: editor.
         */
        delete: operations["removeCharacterAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compendium": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the compendium holds, where it is from, and the attribution to show with it
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["compendiumOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compendium/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find entries by their names and texts; misspelt words are understood
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["searchCompendium"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compendium/schemas/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * JSON Schema of the facts of a kind
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["compendiumSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compendium/homebrew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a homebrew entry, for oneself or a campaign
         * @description Since 0.1.0. Permission: member.
         */
        post: operations["createHomebrew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compendium/homebrew/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of your homebrew entries
         * @description Since 0.1.0. Permission: owner.
         */
        get: operations["getHomebrew"];
        /**
         * Replace a homebrew entry; the one before stays as an older version
         * @description Since 0.1.0. Permission: owner.
         */
        put: operations["updateHomebrew"];
        post?: never;
        /**
         * Delete a homebrew entry
         * @description Since 0.1.0. Permission: owner.
         */
        delete: operations["deleteHomebrew"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compendium/homebrew/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a deleted homebrew entry back; one that is there is answered as it is
         * @description Since 0.1.0. Permission: owner.
         */
        post: operations["restoreHomebrew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compendium/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import the full text of an SRD, or a content pack, from a folder of this machine
         * @description Since 0.1.0. Permission: local.
         */
        post: operations["importCompendium"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compendium/entries/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of an entry, newest first
         * @description Since 0.1.0. Permission: reader.
         */
        get: operations["entryVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compendium/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of a kind by name, narrowed by what the kind has
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["listEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compendium/{kind}/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entry; of the newer rule set when none is named and both have it
         * @description Since 0.1.0. Permission: public.
         */
        get: operations["getEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dice/roll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Roll an expression and keep the roll, with what is needed to prove it later
         * @description Since 0.1.0. Permission: member.
         */
        post: operations["rollDice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dice/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an expression will probably give: distribution, mean, spread, chances
         * @description Since 0.1.0. Permission: member.
         */
        post: operations["diceStats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dice/rolls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your rolls as they were made, newest first
         * @description Since 0.1.0. Permission: member.
         */
        get: operations["listRolls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dice/rolls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One roll as it was made, with its proof
         * @description Since 0.1.0. Permission: owner.
         */
        get: operations["getRoll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dice/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The promise your next rolls are made under: the SHA-256 of the secret server seed
         * @description Since 0.1.0. Permission: member.
         */
        get: operations["currentSeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dice/seed/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the server seed, so that its rolls can be verified, and promise a new one
         * @description Since 0.1.0. Permission: member.
         */
        post: operations["changeSeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dice/seeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your server seeds, newest first; those no longer in use are shown
         * @description Since 0.1.0. Permission: member.
         */
        get: operations["listSeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/characters/rules/{edition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What sheets of a rule set are made with, for deriving them in the browser
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["sheetRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/characters/homebrew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your own classes, species, spells and the like, which your characters may be made with
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["sheetHomebrew"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/characters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your characters, the last changed first
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["listCharacters"];
        put?: never;
        /**
         * Begin a character, build one quickly, make a monster a sheet, or take in an exported one
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["createCharacter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/characters/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in an exported character, JSON or XML; what is wrong with it is listed, and it opens
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["importCharacter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/characters/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A character as a file to keep, with the attribution its rules ask for
         * @description Since 0.2.0. Permission: owner.
         */
        get: operations["exportCharacter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/characters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A character and its sheet
         * @description Since 0.2.0. Permission: owner.
         */
        get: operations["getCharacter"];
        put?: never;
        post?: never;
        /**
         * Delete a character
         * @description Since 0.2.0. Permission: owner.
         */
        delete: operations["deleteCharacter"];
        options?: never;
        head?: never;
        /**
         * Change choices, notes, macros and effects of the table; never derived values
         * @description Since 0.2.0. Permission: owner.
         */
        patch: operations["updateCharacter"];
        trace?: never;
    };
    "/api/v1/characters/{id}/features/{feature}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Use a feature: switch on its effect or spend one of its uses
         * @description Since 0.2.0. Permission: owner.
         */
        patch: operations["useFeature"];
        trace?: never;
    };
    "/api/v1/characters/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something happens: rest, damage, healing, a spell, equipment, a level
         * @description Since 0.2.0. Permission: owner.
         */
        post: operations["commandCharacter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/characters/{id}/commands/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a command back, whatever happened since, unless that changed the same
         * @description Since 0.2.0. Permission: owner.
         */
        delete: operations["undoCommand"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The scenario to play next; the same one until it is answered. Who has met all gets one in other words; null when nothing fits
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["drawScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scenarios by id, without what they are
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["listTrainingScenarios"];
        put?: never;
        /**
         * Keep a scenario of yours, as version 1
         * @description Since 0.2.0. Permission: admin.
         */
        post: operations["createTrainingScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/scenarios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One scenario as it is shown before the answer
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["getTrainingScenario"];
        /**
         * Edit a scenario of yours: a new version, with a rating of its own
         * @description Since 0.2.0. Permission: admin.
         */
        put: operations["updateTrainingScenario"];
        post?: never;
        /**
         * Draw a scenario of yours no more; attempts at it stay
         * @description Since 0.2.0. Permission: admin.
         */
        delete: operations["retireTrainingScenario"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/scenarios/{id}/dialogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the other side says after some choices
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["continueDialogue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your attempts, newest first
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["listAttempts"];
        put?: never;
        /**
         * Answer a scenario: score, cues, explanation and the new rating
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["answerScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/attempts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of your attempts with its feedback
         * @description Since 0.2.0. Permission: owner.
         */
        get: operations["getAttempt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your rating with its band and its history
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["getTrainingRating"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your judgements by signal detection, calibration and technique; first attempts only
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["getTrainingStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When each technique comes back, the most due first
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/scenarios/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What is wrong with a scenario, path by path; nothing is kept
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["lintScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/scenarios/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a scenario written and keep it: by the language model when one is configured (checked, marked, rated only once play has measured it), else as a variation of a shipped one
         * @description Since 0.2.0. Permission: admin.
         */
        post: operations["generateTrainingScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/scenarios/{id}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A scenario whole, truth and all: for its author, administrators and who has answered it
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["exportTrainingScenario"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/mails/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A mail (`message/rfc822`, up to 10 MB) made safe to look at, and a draft of a scenario of it
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["readMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/players": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your players of the original contract below /socialproof
         * @description Since 0.2.0. Permission: member.
         */
        get: operations["listLinkedPlayers"];
        put?: never;
        /**
         * Make a player yours: by the name and your confirmed mail address it was registered with
         * @description Since 0.2.0. Permission: member.
         */
        post: operations["claimPlayer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/players/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Free a player of yours; it stays below /socialproof
         * @description Since 0.2.0. Permission: owner.
         */
        delete: operations["releasePlayer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/refits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last 50 refits with their drift, newest first
         * @description Since 0.2.0. Permission: admin.
         */
        get: operations["listTrainingRefits"];
        put?: never;
        /**
         * Fit the difficulty of all scenarios to all attempts anew, in the background
         * @description Since 0.2.0. Permission: admin.
         */
        post: operations["startTrainingRefit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/socialproof/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this service is
         * @description Since 0.2.0. Permission: socialproof.
         */
        get: operations["socialProofRoot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/socialproof/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether this service answers
         * @description Since 0.2.0. Permission: socialproof.
         */
        get: operations["socialProofHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/socialproof/players/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Players by id, `skip` left out and at most `limit` (100)
         * @description Since 0.2.0. Permission: socialproof.
         */
        get: operations["listPlayers"];
        put?: never;
        /**
         * Register a player: `username` of 3 to 50 characters and `email`, both unique
         * @description Since 0.2.0. Permission: socialproof.
         */
        post: operations["createPlayer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/socialproof/players/{player_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One player with the rating
         * @description Since 0.2.0. Permission: socialproof.
         */
        get: operations["getPlayer"];
        put?: never;
        post?: never;
        /**
         * Delete a player with all scenarios
         * @description Since 0.2.0. Permission: socialproof.
         */
        delete: operations["deletePlayer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/socialproof/players/{player_id}/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scenarios of one player by id, `skip` left out and at most `limit` (100)
         * @description Since 0.2.0. Permission: socialproof.
         */
        get: operations["listPlayerScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/socialproof/players/{player_id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came of the resolved scenarios of one player
         * @description Since 0.2.0. Permission: socialproof.
         */
        get: operations["getPlayerStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/socialproof/scenarios/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a player a scenario, by JSON body or by query
         * @description Since 0.2.0. Permission: socialproof.
         */
        post: operations["createScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/socialproof/scenarios/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a scenario for a player by `scenario_type` and `difficulty` (medium), by JSON body or by query; types that do not say what they are get legitimate messages half the time
         * @description Since 0.2.0. Permission: socialproof.
         */
        post: operations["generateScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/socialproof/scenarios/{scenario_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One scenario
         * @description Since 0.2.0. Permission: socialproof.
         */
        get: operations["getScenario"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/socialproof/scenarios/{scenario_id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge a scenario by `action`: reported_phish, deleted_safe or ignored; rated once
         * @description Since 0.2.0. Permission: socialproof.
         */
        post: operations["resolveScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        FieldProblem: {
            /** @description Where in the request, e.g. `body.build.picks[3].power` */
            path: string;
            code: string;
            message: string;
            suggestion?: string;
        };
        Page: {
            /** @description Send it as `cursor` for the next page; null on the last one */
            cursor: string | null;
            limit: number;
            total?: number;
        };
        Meta: {
            /** @description RFC 3339 time in UTC */
            timestamp: string;
            /** @description Version of Guildhall */
            version: string;
            /** @description Reference to quote when something went wrong */
            requestId: string;
            page?: components["schemas"]["Page"];
            /** @description What the licences of the data ask to be shown, where the data has no room to say it */
            attribution?: string[];
        };
        Error: {
            /** @constant */
            success: false;
            error: {
                /** @description Stable; listed in docs/generated/errors.md */
                code: string;
                message: string;
                /** @description The same request may succeed later */
                retryable: boolean;
                requestId: string;
                /** @description Further keys depend on the code: offset, limit, file … */
                details: {
                    fields: components["schemas"]["FieldProblem"][];
                    global: string[];
                    warnings: string[];
                };
            };
            meta: components["schemas"]["Meta"];
        };
        Health: {
            /** @enum {unknown} */
            status: "ok" | "degraded";
            /** @enum {unknown} */
            database: "ok" | "down";
            /** @enum {unknown} */
            redis: "ok" | "down" | "disabled";
            /** @enum {unknown} */
            disk_space: "ok" | "low" | "unknown";
        };
        MetricsSummary: {
            active_users: number;
            total_characters: number;
            total_campaigns: number;
            uptime_seconds: number;
        };
        StoredError: {
            /** @description UUID in lower case */
            id: string;
            requestId: string;
            /** @description RFC 3339 time in UTC */
            at: string;
            code: string;
            message: string;
            stack: string | null;
            method: string;
            path: string;
        };
        AuthOptions: {
            /**
             * @description `local`: no accounts, this machine only. `open`: no accounts, and others reach the server. `accounts`: people sign in
             * @enum {unknown}
             */
            mode: "local" | "open" | "accounts";
            /** @enum {unknown} */
            registration: "open" | "invite" | "closed";
            /** @description The first account is still to be made */
            firstAdmin: boolean;
            oidc: string | null;
            /** @description The server can send mail */
            mail: boolean;
        };
        Account: {
            /** @description UUID in lower case */
            id: string;
            /**
             * @description `local`: the implicit user of a server without accounts
             * @enum {unknown}
             */
            kind: "local" | "user" | "token";
            name: string;
            email: string | null;
            emailVerified: boolean;
            /** @enum {unknown} */
            role: "user" | "admin";
            hasPassword: boolean;
            /** @description Whether signing in asks for a code as well */
            totp: boolean;
            recoveryCodesLeft: number;
            /** @description RFC 3339 time in UTC */
            createdAt: string;
            sessionId: string | null;
        };
        SignedIn: {
            /** @description JWT; good for `expiresIn` seconds */
            accessToken: string;
            /** @constant */
            tokenType: "Bearer";
            expiresIn: number;
            refreshToken: string | null;
            account: components["schemas"]["Account"];
        };
        Session: {
            /** @description UUID in lower case */
            id: string;
            /** @enum {unknown} */
            state: "anonymous" | "authenticated" | "active" | "idle" | "refreshing" | "expired" | "ended";
            current: boolean;
            /** @enum {unknown} */
            method: "password" | "passkey" | "oidc" | "code";
            /** @description What the device says it is */
            device: string;
            address: string;
            /** @description RFC 3339 time in UTC */
            createdAt: string;
            /** @description RFC 3339 time in UTC */
            seenAt: string;
            /** @description RFC 3339 time in UTC */
            expiresAt: string;
            endedAt: string | null;
            endReason: string | null;
        };
        ApiToken: {
            /** @description UUID in lower case */
            id: string;
            name: string;
            /** @description First characters of the token */
            hint: string;
            scopes: ("account:read" | "heroes:read" | "heroes:write" | "tabletop:read" | "tabletop:write" | "training:read" | "training:write" | "training:legacy" | "admin")[];
            /** @description RFC 3339 time in UTC */
            createdAt: string;
            expiresAt: string | null;
            usedAt: string | null;
        };
        Download: {
            /** @description UUID in lower case */
            id: string;
            /** @enum {unknown} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            bytes: number | null;
            error: {
                code: string;
                message: string;
            } | null;
            /** @description RFC 3339 time in UTC */
            createdAt: string;
            /** @description RFC 3339 time in UTC */
            expiresAt: string;
            link: {
                /** @description Signed: works without signing in, until `expiresAt` */
                url: string;
                /** @description RFC 3339 time in UTC */
                expiresAt: string;
            } | null;
        };
        Passkey: {
            /** @description UUID in lower case */
            id: string;
            name: string;
            /** @description RFC 3339 time in UTC */
            createdAt: string;
            usedAt: string | null;
            /** @description Kept by a service that brings it to other devices */
            backedUp: boolean;
        };
        User: {
            /** @description UUID in lower case */
            id: string;
            name: string;
            email: string | null;
            /** @enum {unknown} */
            role: "user" | "admin";
            /** @enum {unknown} */
            status: "active" | "suspended" | "deleted";
            /** @description RFC 3339 time in UTC */
            createdAt: string;
            seenAt: string | null;
        };
        Invite: {
            /** @description UUID in lower case */
            id: string;
            /** @enum {unknown} */
            role: "user" | "admin";
            note: string;
            /** @description RFC 3339 time in UTC */
            createdAt: string;
            /** @description RFC 3339 time in UTC */
            expiresAt: string;
            usedAt: string | null;
        };
        AuditEntry: {
            /** @description UUID in lower case */
            id: string;
            /** @description RFC 3339 time in UTC */
            at: string;
            actorId: string | null;
            actor: string;
            action: string;
            subject: string | null;
            detail: {
                [key: string]: unknown;
            };
            address: string;
            requestId: string;
        };
        PackCounts: {
            archetypes: number;
            powersets: number;
            powers: number;
            effects: number;
            enhancements: number;
            enhancementSets: number;
            tables: number;
        };
        DataVersion: {
            /** @description Hash of the content */
            id: string;
            name: string;
            /** @description ISO date of the game data itself */
            date: string;
            issue?: number;
            /**
             * @description Shipped with Guildhall, or imported here
             * @enum {unknown}
             */
            origin: "starter" | "import";
            /** @description New builds are made with it */
            current: boolean;
            /** @description False when its files are missing from the data directory */
            installed: boolean;
            counts: components["schemas"]["PackCounts"];
            /** @description RFC 3339 time in UTC */
            createdAt: string;
        };
        PackManifest: {
            /** @constant */
            format: 1;
            version: {
                /** @description Hash of the content */
                id: string;
                name: string;
                /** @description ISO date of the game data itself */
                date: string;
                issue?: number;
                sources: {
                    file: string;
                    sha256: string;
                    note?: string;
                }[];
            };
            counts: components["schemas"]["PackCounts"];
            slices: {
                [key: string]: {
                    /** @description SHA-256 in lower-case hex */
                    hash: string;
                    bytes: number;
                };
            };
        };
        /** @description Where a record comes from */
        GameRecordProvenance: {
            /** @description Sources it was made from, lowest first */
            layers: string[];
            /** @description Powers: the source whose effects count */
            effects?: string;
            /** @description Why a higher source did not supply all of it */
            note?: string;
        };
        /** @description Base values and caps of a class */
        GameArchetype: {
            /** @description E.g. `Class_Blaster` */
            id: string;
            name: string;
            playable: boolean;
            epic: boolean;
            origins: string[];
            primaryGroup: string;
            secondaryGroup: string;
            /** @description The same at all levels, or one value a level */
            hitPoints: number | number[];
            /** @description The same at all levels, or one value a level */
            hitPointsCap: number | number[];
            /** @description The same at all levels, or one value a level */
            damageCap: number | number[];
            /** @description The same at all levels, or one value a level */
            resistanceCap: number | number[];
            /** @description The same at all levels, or one value a level */
            rechargeCap: number | number[];
            /** @description The same at all levels, or one value a level */
            regenerationCap: number | number[];
            /** @description The same at all levels, or one value a level */
            recoveryCap: number | number[];
            baseRegeneration: number;
            baseRecovery: number;
            baseThreat: number;
            /** @description Feet */
            perceptionCap: number;
            provenance?: components["schemas"]["GameRecordProvenance"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description A powerset and the powers in it */
        GamePowerset: {
            /** @description `Group.Set` */
            id: string;
            name: string;
            /** @description primary, secondary, pool, epic, inherent, incarnate … */
            kind: string;
            /** @description The one class it belongs to */
            archetype?: string;
            sharedBy?: string[];
            excludes: string[];
            powers: string[];
            provenance?: components["schemas"]["GameRecordProvenance"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description A power without its effects */
        GamePowerSummary: {
            /** @description `Group.Set.Power` */
            id: string;
            name: string;
            powerset: string;
            /** @description click, toggle, auto … */
            type: string;
            /** @description 1-based; 0 = granted, never picked */
            level: number;
            accuracy: number;
            /** @description Feet */
            range: number;
            area: string;
            /** @description Feet */
            radius: number;
            /** @description Degrees */
            arc: number;
            maxTargets: number;
            /** @description Points; for toggles per `activatePeriod` */
            endurance: number;
            /** @description Seconds */
            castTime: number;
            /** @description Seconds */
            recharge: number;
            /** @description Seconds */
            activatePeriod: number;
            maxSlots: number;
            effectCount: number;
            provenance?: components["schemas"]["GameRecordProvenance"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description One attribute × aspect × target of a power */
        GameEffect: {
            attribute: string;
            aspect: string;
            target: string;
            /** @enum {unknown} */
            pvMode: "any" | "pve" | "pvp";
            /** @description How scale, magnitude and table combine */
            kind: string;
            /** @description Signed; fractions for percentages */
            scale: number;
            magnitude: number;
            /** @description Seconds */
            duration: number;
            /** @description Modifier table of the archetype; empty for a factor of 1 */
            table: string;
            /** @description Probability */
            chance: number;
            provenance?: components["schemas"]["GameRecordProvenance"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description A power with all its effects */
        GamePower: {
            /** @description `Group.Set.Power` */
            id: string;
            name: string;
            powerset: string;
            /** @description click, toggle, auto … */
            type: string;
            /** @description 1-based; 0 = granted, never picked */
            level: number;
            accuracy: number;
            /** @description Feet */
            range: number;
            area: string;
            /** @description Feet */
            radius: number;
            /** @description Degrees */
            arc: number;
            maxTargets: number;
            /** @description Points; for toggles per `activatePeriod` */
            endurance: number;
            /** @description Seconds */
            castTime: number;
            /** @description Seconds */
            recharge: number;
            /** @description Seconds */
            activatePeriod: number;
            maxSlots: number;
            effectCount: number;
            effects: components["schemas"]["GameEffect"][];
            provenance?: components["schemas"]["GameRecordProvenance"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description A set of enhancements */
        GameEnhancementSet: {
            uid: string;
            name: string;
            shortName: string;
            type: number;
            /** @description Which powers accept it, e.g. `Ranged Damage` */
            typeName: string;
            /** @description 1-based */
            levelMin: number;
            /** @description 1-based */
            levelMax: number;
            /** @description Uids of its enhancements */
            pieces: string[];
            bonuses: {
                /** @description Pieces needed in one power */
                pieces: number;
                /** @enum {unknown} */
                pvMode: "any" | "pve" | "pvp";
                powers: string[];
            }[];
            pieceBonuses: {
                [key: string]: string[];
            };
            provenance?: components["schemas"]["GameRecordProvenance"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description One enhancement */
        GameEnhancement: {
            /** @description E.g. `Crafted_Luck_of_the_Gambler_F` */
            uid: string;
            name: string;
            shortName: string;
            /** @enum {unknown} */
            kind: "common" | "invention" | "special" | "set";
            /** @description Uid of its set */
            set?: string;
            /** @description 1-based */
            levelMin: number;
            /** @description 1-based */
            levelMax: number;
            boosts: {
                [key: string]: unknown;
            }[];
            effects: components["schemas"]["GameEffect"][];
            provenance?: components["schemas"]["GameRecordProvenance"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description What making something costs, level by level */
        GameRecipe: {
            /** @description E.g. `Luck_of_the_Gambler_F` */
            id: string;
            name: string;
            rarity: ("common" | "uncommon" | "rare" | "ultra_rare") | null;
            /** @description Uid of the enhancement it makes */
            enhancement?: string;
            levels: {
                level: number | null;
                /** @description Influence; negative when it is not sold */
                buyCost: number;
                /** @description Influence */
                craftCost: number;
                memorizedBuyCost: number;
                memorizedCraftCost: number;
                ingredients: {
                    salvage: string;
                    count: number;
                }[];
            }[];
            provenance?: components["schemas"]["GameRecordProvenance"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description One kind of salvage */
        GameSalvage: {
            /** @description E.g. `S_HumanBloodSample` */
            id: string;
            name: string;
            rarity: ("common" | "uncommon" | "rare" | "ultra_rare") | null;
            /** @description 1-based */
            levelMin: number;
            /** @description 1-based */
            levelMax: number;
            origin: ("tech" | "magic" | "special") | null;
            provenance?: components["schemas"]["GameRecordProvenance"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description Counts by kind, names that could not be resolved, conflicts of layers, stages with seconds */
        ImportReport: {
            [key: string]: unknown;
        };
        Import: {
            /** @description UUID in lower case */
            id: string;
            /** @enum {unknown} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            sources: string[];
            dryRun: boolean;
            /** @enum {unknown} */
            trigger: "user" | "schedule";
            progress: {
                /** @description What it is doing */
                stage: string;
                done: number;
                /** @description 0 while the amount is not known */
                total: number;
                /** @description Units a second in this stage */
                rate?: number;
                /** @description Until the stage is done, at that rate */
                secondsLeft?: number;
            } | null;
            /** @description Times it was begun; more than 1 after a crash */
            attempts: number;
            /** @description RFC 3339 time in UTC */
            startedAt: string;
            finishedAt: string | null;
            dataVersionId: string | null;
            previousVersionId: string | null;
            /** @description Records left out; the log names each */
            rejected: number;
            report: components["schemas"]["ImportReport"] | null;
            error: {
                code: string;
                message: string;
            } | null;
        };
        ImportInput: {
            /** @description Absolute paths of folders or files, or http(s) addresses of archives; lowest precedence first */
            sources: string[];
            /** @description Read and check only */
            dryRun?: boolean;
        };
        ImportLogEntry: {
            place: number;
            /** @description False: the record was left out; true: odd, but kept as it is */
            kept: boolean;
            /** @description File of the source; empty when several say so */
            file: string;
            /** @description Which record and field */
            path: string;
            value: (string | number | boolean) | null;
            reason: string;
            suggestion: string;
        };
        PowerChange: {
            id: string;
            name: string;
            /** @enum {unknown} */
            status: "same" | "changed" | "added" | "removed" | "effects_unknown";
            fields: {
                field: string;
                older: unknown;
                newer: unknown;
            }[];
            effects: {
                /** @enum {unknown} */
                change: "added" | "removed" | "changed";
                effect: string;
                fields?: {
                    field: string;
                    older: unknown;
                    newer: unknown;
                }[];
            }[];
        };
        VersionChanges: {
            older: {
                id: string;
                name: string;
                date: string;
            };
            newer: {
                id: string;
                name: string;
                date: string;
            };
            /** @description Powers and effects by kind of change */
            counts: {
                [key: string]: unknown;
            };
            powers: components["schemas"]["PowerChange"][];
            /** @description The same in plain sentences */
            changelog: string[];
        };
        ImportSchedule: {
            /** @description UUID in lower case */
            id: string;
            /** @description Absolute path, or http(s) address of an archive */
            source: string;
            everyHours: number;
            /** @description RFC 3339 time in UTC */
            nextAt: string;
            lastImportId: string | null;
        };
        ImportNotice: {
            /** @description UUID in lower case */
            id: string;
            /** @description RFC 3339 time in UTC */
            at: string;
            /** @description UUID in lower case */
            importId: string;
            title: string;
            changelog: string[];
            read: boolean;
        };
        Person: {
            /** @description UUID in lower case */
            id: string;
            name: string;
        };
        LibraryEntry: {
            /** @description UUID in lower case */
            id: string;
            /** @description Rises by one with every change; also the ETag */
            version: number;
            name: string;
            archetype: string;
            primary: string;
            secondary: string;
            level: number;
            dataVersionId: string | null;
            /** @description RFC 3339 time in UTC */
            createdAt: string;
            /** @description RFC 3339 time in UTC */
            updatedAt: string;
            owner: components["schemas"]["Person"];
            /**
             * @description private: owner and editors; unlisted: whoever knows the address; public: listed for everybody
             * @enum {unknown}
             */
            visibility: "private" | "unlisted" | "public";
            tags: string[];
            /** @description People who marked it */
            favourites: number;
            /** @description Whether the caller did */
            favourite: boolean;
            /** @description The totals that were asked for, by path; fractions as in results of calculations */
            stats: {
                [key: string]: number;
            };
        };
        SlottedEnhancement: {
            uid: string;
            longName?: string;
            /** @enum {unknown} */
            grade: "none" | "TO" | "DO" | "SO";
            level: number;
            relativeLevel: number;
            /** @constant */
            obtained?: true;
            extra?: {
                [key: string]: unknown;
            };
        };
        Slot: {
            level: number;
            /** @constant */
            inherent?: true;
            enhancement: components["schemas"]["SlottedEnhancement"] | null;
            alternate?: components["schemas"]["SlottedEnhancement"] | null;
            extra?: {
                [key: string]: unknown;
            };
        };
        PowerEntry: {
            power: string;
            level: number;
            include: boolean;
            procs: boolean;
            stacks: number;
            slots: components["schemas"]["Slot"][];
            subPowers?: {
                power: string;
                include: boolean;
                extra?: {
                    [key: string]: unknown;
                };
            }[];
            inherentSlotsUsed?: number;
            extra?: {
                [key: string]: unknown;
            };
        };
        Build: {
            /** @constant */
            schema: 1;
            name: string;
            comment: string;
            archetype: string;
            origin: string;
            /** @enum {unknown} */
            alignment: "hero" | "rogue" | "vigilante" | "villain" | "loyalist" | "resistance";
            level: number;
            dataVersion: {
                id: string;
                name: string;
            } | null;
            primary: string;
            secondary: string;
            pools: string[];
            epic: string;
            picks: (components["schemas"]["PowerEntry"] | null)[];
            granted: components["schemas"]["PowerEntry"][];
            extra?: {
                [key: string]: unknown;
            };
        };
        BuildRecord: {
            /** @description UUID in lower case */
            id: string;
            /** @description Rises by one with every change; also the ETag */
            version: number;
            /** @description RFC 3339 time in UTC */
            createdAt: string;
            /** @description RFC 3339 time in UTC */
            updatedAt: string;
            /** @description UUID in lower case */
            ownerId: string;
            /** @enum {unknown} */
            visibility: "private" | "unlisted" | "public";
            tags: string[];
            notes: string;
            /**
             * @description What the caller may do with it
             * @enum {unknown}
             */
            access: "read" | "edit" | "own";
            build: components["schemas"]["Build"];
        };
        BuildInput: {
            build: components["schemas"]["Build"];
        };
        Stat: {
            /** @description What counts in play: capped. A fraction unless its field says otherwise */
            value: number;
            uncapped: number;
            cap: number | null;
            softCap: number | null;
            base: number;
            /** @description Names the data does not know that may change it; above 0 it is not final */
            unknown: number;
        };
        BuildTotals: {
            defense: {
                smashing: components["schemas"]["Stat"];
                lethal: components["schemas"]["Stat"];
                fire: components["schemas"]["Stat"];
                cold: components["schemas"]["Stat"];
                energy: components["schemas"]["Stat"];
                negative: components["schemas"]["Stat"];
                toxic: components["schemas"]["Stat"];
                psionic: components["schemas"]["Stat"];
                melee: components["schemas"]["Stat"];
                ranged: components["schemas"]["Stat"];
                aoe: components["schemas"]["Stat"];
            };
            resistance: {
                smashing: components["schemas"]["Stat"];
                lethal: components["schemas"]["Stat"];
                fire: components["schemas"]["Stat"];
                cold: components["schemas"]["Stat"];
                energy: components["schemas"]["Stat"];
                negative: components["schemas"]["Stat"];
                toxic: components["schemas"]["Stat"];
                psionic: components["schemas"]["Stat"];
            };
            damage: {
                smashing: components["schemas"]["Stat"];
                lethal: components["schemas"]["Stat"];
                fire: components["schemas"]["Stat"];
                cold: components["schemas"]["Stat"];
                energy: components["schemas"]["Stat"];
                negative: components["schemas"]["Stat"];
                toxic: components["schemas"]["Stat"];
                psionic: components["schemas"]["Stat"];
            };
            hitPoints: components["schemas"]["Stat"];
            regeneration: components["schemas"]["Stat"];
            regenerationPerSecond: components["schemas"]["Stat"];
            recovery: components["schemas"]["Stat"];
            recoveryPerSecond: components["schemas"]["Stat"];
            enduranceMax: components["schemas"]["Stat"];
            enduranceUse: components["schemas"]["Stat"];
            enduranceNet: components["schemas"]["Stat"];
            recharge: components["schemas"]["Stat"];
            accuracy: components["schemas"]["Stat"];
            toHit: components["schemas"]["Stat"];
            enduranceDiscount: components["schemas"]["Stat"];
            range: components["schemas"]["Stat"];
            absorb: components["schemas"]["Stat"];
            runSpeed: components["schemas"]["Stat"];
            flySpeed: components["schemas"]["Stat"];
            jumpSpeed: components["schemas"]["Stat"];
            jumpHeight: components["schemas"]["Stat"];
            perception: components["schemas"]["Stat"];
            stealthPve: components["schemas"]["Stat"];
            stealthPvp: components["schemas"]["Stat"];
            threat: components["schemas"]["Stat"];
            levelShift: components["schemas"]["Stat"];
            mezProtection: {
                confuse?: components["schemas"]["Stat"];
                hold?: components["schemas"]["Stat"];
                immobilize?: components["schemas"]["Stat"];
                knockback?: components["schemas"]["Stat"];
                knockup?: components["schemas"]["Stat"];
                only_affects_self?: components["schemas"]["Stat"];
                placate?: components["schemas"]["Stat"];
                repel?: components["schemas"]["Stat"];
                sleep?: components["schemas"]["Stat"];
                stun?: components["schemas"]["Stat"];
                taunt?: components["schemas"]["Stat"];
                terrorize?: components["schemas"]["Stat"];
                untouchable?: components["schemas"]["Stat"];
                teleport?: components["schemas"]["Stat"];
                toggle_drop?: components["schemas"]["Stat"];
                afraid?: components["schemas"]["Stat"];
                avoid?: components["schemas"]["Stat"];
                combat_phase?: components["schemas"]["Stat"];
                intangible?: components["schemas"]["Stat"];
            };
            mezResistance: {
                confuse?: components["schemas"]["Stat"];
                hold?: components["schemas"]["Stat"];
                immobilize?: components["schemas"]["Stat"];
                knockback?: components["schemas"]["Stat"];
                knockup?: components["schemas"]["Stat"];
                only_affects_self?: components["schemas"]["Stat"];
                placate?: components["schemas"]["Stat"];
                repel?: components["schemas"]["Stat"];
                sleep?: components["schemas"]["Stat"];
                stun?: components["schemas"]["Stat"];
                taunt?: components["schemas"]["Stat"];
                terrorize?: components["schemas"]["Stat"];
                untouchable?: components["schemas"]["Stat"];
                teleport?: components["schemas"]["Stat"];
                toggle_drop?: components["schemas"]["Stat"];
                afraid?: components["schemas"]["Stat"];
                avoid?: components["schemas"]["Stat"];
                combat_phase?: components["schemas"]["Stat"];
                intangible?: components["schemas"]["Stat"];
            };
            debuffResistance: {
                [key: string]: components["schemas"]["Stat"];
            };
        };
        EffectResult: {
            attribute: string;
            /** @enum {unknown} */
            aspect: "current" | "strength" | "resistance" | "maximum" | "absolute";
            /** @enum {unknown} */
            target: "unspecified" | "target" | "self" | "all";
            /** @description One application, signed as the game states it */
            base: number;
            value: number;
            /** @description Seconds */
            baseDuration: number;
            /** @description Seconds */
            duration: number;
            chance: number;
            ticks: number;
            active: boolean;
            switches?: string[];
            ref?: string;
        };
        PetResult: {
            entity: string;
            name: string;
            count: number;
            /** @description Seconds; 0 when it stays */
            lifetime: number;
            powers: {
                power: string;
                name: string;
                accuracy: number;
                /** @description Seconds */
                recharge: number;
                /** @description Seconds */
                castTime: number;
                damage: {
                    /** @enum {unknown} */
                    type: "smashing" | "lethal" | "fire" | "cold" | "energy" | "negative" | "toxic" | "psionic" | "special";
                    base: number;
                    enhanced: number;
                }[];
                effects: components["schemas"]["EffectResult"][];
            }[];
        };
        PowerResult: {
            path: string;
            power: string;
            active: boolean;
            enhancement: {
                [key: string]: {
                    before: number;
                    after: number;
                };
            };
            accuracy: number;
            hitChance: number;
            /** @description Seconds */
            recharge: number;
            /** @description Points a cast, points a second for toggles */
            endurance: number;
            /** @description Seconds */
            castTime: number;
            /** @description Seconds */
            arcanaTime: number;
            /** @description Seconds */
            interruptTime: number;
            /** @description Feet */
            range: number;
            /** @enum {unknown} */
            area: "none" | "character" | "sphere" | "cone" | "location" | "volume" | "map" | "room" | "touch" | "chain";
            /** @description Feet */
            radius: number;
            /** @description Degrees */
            arc: number;
            maxTargets: number;
            damage: {
                /** @enum {unknown} */
                type: "smashing" | "lethal" | "fire" | "cold" | "energy" | "negative" | "toxic" | "psionic" | "special";
                base: number;
                enhanced: number;
            }[];
            damageRates: {
                perUse: number;
                perCastSecond: number;
                perCycleSecond: number;
                perEndurance: number | null;
            } | null;
            /** @description Seconds; 0 for what is over at once or stays on */
            duration: number;
            uptime: number | null;
            permaMargin: number | null;
            effects?: components["schemas"]["EffectResult"][];
            slotted?: {
                accuracy: number;
                /** @description Seconds */
                recharge: number;
                endurance: number;
                /** @description Feet */
                range: number;
                /** @description In the order of `damage` */
                damage: number[];
                /** @description In the order of `effects` */
                effects: {
                    value: number;
                    duration: number;
                }[];
            };
            pets?: components["schemas"]["PetResult"][];
        };
        BuildResult: {
            totals: components["schemas"]["BuildTotals"];
            powers: components["schemas"]["PowerResult"][];
            setBonuses: {
                bonusPower: string;
                copies: number;
                /** @description At most five */
                counted: number;
                sources: {
                    set: string;
                    path: string;
                    pieces: number;
                }[];
            }[];
            unknown: {
                /** @enum {unknown} */
                kind: "archetype" | "powerset" | "power" | "enhancement" | "enhancement_set" | "entity" | "table" | "bonus_power";
                name: string;
                path: string;
                suggestion?: string;
            }[];
            problems: {
                /** @enum {unknown} */
                severity: "error" | "warning";
                code: string;
                path: string;
                message: string;
                /** @description What to do about it */
                suggestion?: string;
            }[];
            slotsUsed: number;
            contributions?: {
                stat: string;
                value: number;
                power: string;
                via: string;
                /** @enum {unknown} */
                rule: "power" | "set_bonus" | "piece_bonus" | "proc" | "incarnate" | "outside";
            }[];
        };
        CalculateResult: {
            dataVersion: {
                id: string;
                name: string;
                date: string;
            };
            /** @description False when the build names a version that is not installed */
            sameData: boolean;
            result: components["schemas"]["BuildResult"];
        };
        ComputeOptions: {
            /** @description Default 50 */
            level?: number;
            /** @enum {unknown} */
            mode?: "pve" | "pvp";
            targetLevel?: number;
            switches?: string[];
            suppression?: string[];
            contributions?: boolean;
            /** @description Slot budget of a server with its own rules */
            maxSlots?: number;
            /**
             * @description Whether auto powers count when not marked
             * @enum {unknown}
             */
            autoPowers?: "always" | "as_marked";
            /**
             * @description Whether powers that a form suspends count while it is on
             * @enum {unknown}
             */
            forms?: "as_marked" | "exclusive";
            /**
             * @description What a level below 50 means
             * @enum {unknown}
             */
            levelRule?: "exemplar" | "levelling";
            exemplar?: {
                /** @enum {unknown} */
                bonusFloor?: "piece" | "data";
                /** @enum {unknown} */
                pieces?: "character_level" | "own_level";
            };
            /** @description Inspirations, temporary powers and buffs of a team */
            outside?: {
                power: string;
                count?: number;
                archetype?: string;
            }[];
            /** @description Level shifts of incarnate powers other than Alpha count */
            incarnateContent?: boolean;
            /** @description Answer every effect of every power, and its pets */
            effects?: boolean;
        };
        CalculateInput: {
            build: components["schemas"]["Build"];
            options?: components["schemas"]["ComputeOptions"];
        };
        Finding: {
            /** @description Stable name of the kind of finding */
            code: string;
            /** @description Where in the build, e.g. `picks[3].slots[2]`, or which total */
            path: string;
            message: string;
            /** @description What to do about it */
            suggestion: string;
        };
        BuildReview: {
            /** @description No problems */
            valid: boolean;
            /** @description What the rules do not allow */
            problems: components["schemas"]["Finding"][];
            /** @description Allowed, and most likely not meant */
            warnings: components["schemas"]["Finding"][];
            /** @description What is left to do or to gain */
            suggestions: components["schemas"]["Finding"][];
        };
        ValidateResult: {
            dataVersion: {
                id: string;
                name: string;
                date: string;
            };
            /** @description False when the build names a version that is not installed */
            sameData: boolean;
            review: components["schemas"]["BuildReview"];
        };
        ValidateInput: {
            build: components["schemas"]["Build"];
            options?: components["schemas"]["ComputeOptions"];
        };
        ExplainNode: {
            /** @description Share of the explained number; children add up to it */
            value: number;
            label: string;
            /** @description Full name of a power, uid of a piece, or empty */
            source: string;
            /** @enum {unknown} */
            rule: "total" | "base" | "power" | "incarnate" | "outside" | "set_bonus" | "piece_bonus" | "proc" | "piece" | "alpha" | "diversification" | "slotting" | "strength" | "rule_of_five" | "cap" | "floor" | "formula";
            /** @description Where in the build, or empty */
            path: string;
            /** @description The numbers behind the value, or empty */
            formula: string;
            children: components["schemas"]["ExplainNode"][];
        };
        Explanation: {
            /** @description Name the number is asked by */
            stat: string;
            /** @enum {unknown} */
            unit: "fraction" | "points" | "points_per_second" | "seconds" | "feet" | "feet_per_second" | "degrees" | "levels" | "magnitude" | "factor";
            /** @description Share of the explained number; children add up to it */
            value: number;
            label: string;
            /** @description Full name of a power, uid of a piece, or empty */
            source: string;
            /** @enum {unknown} */
            rule: "total" | "base" | "power" | "incarnate" | "outside" | "set_bonus" | "piece_bonus" | "proc" | "piece" | "alpha" | "diversification" | "slotting" | "strength" | "rule_of_five" | "cap" | "floor" | "formula";
            /** @description Where in the build, or empty */
            path: string;
            /** @description The numbers behind the value, or empty */
            formula: string;
            children: components["schemas"]["ExplainNode"][];
        };
        ExplainResult: {
            dataVersion: {
                id: string;
                name: string;
                date: string;
            };
            /** @description False when the build names a version that is not installed */
            sameData: boolean;
            explanation: components["schemas"]["Explanation"];
        };
        ExplainInput: {
            build: components["schemas"]["Build"];
            /** @description A total such as `defense.melee`, or `POWER:NUMBER` such as `Jab:recharge` */
            stat: string;
            options?: components["schemas"]["ComputeOptions"];
        };
        ChainResult: {
            /** @enum {unknown} */
            mode: "priority" | "order";
            seconds: number;
            chain: string[];
            damage: number;
            /** @description When everything hits */
            dps: number;
            /** @description At the chances to hit */
            expectedDps: number;
            endurance: {
                spentPerSecond: number;
                /** @description Running toggles paid */
                recoveredPerSecond: number;
                netPerSecond: number;
                lowest: number;
                emptyAt: number | null;
                /** @description How full the bar is where it turns */
                curve: {
                    /** @description Seconds */
                    at: number;
                    value: number;
                }[];
            };
            gaps: {
                count: number;
                /** @description Seconds */
                total: number;
                /** @description Seconds */
                longest: number;
                share: number;
            };
            powers: {
                path: string;
                power: string;
                name: string;
                uses: number;
                damage: number;
                share: number;
                endurance: number;
                /** @description Seconds */
                castTime: number;
                recharge: {
                    plain: number;
                    buffed: number;
                };
            }[];
            buffs: {
                path: string;
                power: string;
                name: string;
                /** @description Seconds */
                duration: number;
                uptime: number;
                /** @description Seconds */
                longestGap: number;
                windows: {
                    from: number;
                    to: number;
                }[];
            }[];
            timeline: {
                at: number;
                end: number;
                path: string;
                power: string;
                damage: number;
                endurance: number;
                waited: number;
            }[];
        };
        ChainAnswer: {
            dataVersion: {
                id: string;
                name: string;
                date: string;
            };
            /** @description False when the build names a version that is not installed */
            sameData: boolean;
            chain: components["schemas"]["ChainResult"];
        };
        ChainInput: {
            build: components["schemas"]["Build"];
            priority?: string[];
            order?: string[];
            /** @description Length of the fight; default 600 */
            seconds?: number;
            options?: components["schemas"]["ComputeOptions"];
        };
        BuildDetails: {
            /**
             * @description private: owner and editors; unlisted: whoever knows the address; public: listed for everybody
             * @enum {unknown}
             */
            visibility?: "private" | "unlisted" | "public";
            tags?: string[];
            notes?: string;
        };
        BuildVersion: {
            version: number;
            /** @description RFC 3339 time in UTC */
            at: string;
            author: components["schemas"]["Person"];
            /**
             * @description edited: several live edits of one person in a row
             * @enum {unknown}
             */
            cause: "created" | "saved" | "edited" | "restored";
            restoredFrom: number | null;
        };
        BuildVersionRecord: {
            version: number;
            /** @description RFC 3339 time in UTC */
            at: string;
            author: components["schemas"]["Person"];
            /**
             * @description edited: several live edits of one person in a row
             * @enum {unknown}
             */
            cause: "created" | "saved" | "edited" | "restored";
            restoredFrom: number | null;
            build: components["schemas"]["Build"];
            against: number | null;
            changes: {
                /** @description Place in the build, such as picks, 3, slots, 1, enhancement */
                at: (string | number)[];
                /** @description Power that the place belongs to */
                power?: string;
                was?: unknown;
                to?: unknown;
            }[];
        };
        ShareLink: {
            code: string;
            /** @description Address on this server: /s/<code> */
            path: string;
            /** @enum {unknown} */
            access: "view" | "edit";
            /** @description RFC 3339 time in UTC */
            createdAt: string;
        };
        Attachment: {
            /** @description UUID in lower case */
            id: string;
            /** @description Name of the file as it was sent */
            name: string;
            width: number;
            height: number;
            /** @description Space it takes, its small version included */
            bytes: number;
            /** @description RFC 3339 time in UTC */
            createdAt: string;
            /** @description Who attached it */
            owner: {
                /** @description UUID in lower case */
                id: string;
                name: string;
            };
            /** @description Where the picture is; `?size=small` for lists */
            path: string;
        };
        CompendiumOverview: {
            kinds: {
                /**
                 * @description Kind of entry
                 * @enum {unknown}
                 */
                kind: "classes" | "subclasses" | "species" | "subspecies" | "traits" | "backgrounds" | "feats" | "features" | "spells" | "equipment" | "magic-items" | "monsters" | "conditions" | "rules" | "rule-sections" | "skills" | "ability-scores" | "alignments" | "damage-types" | "languages" | "magic-schools" | "proficiencies" | "equipment-categories" | "weapon-properties" | "weapon-mastery-properties" | "poisons" | "creature-types" | "services";
                counts: {
                    [key: string]: number;
                };
                homebrew: number;
            }[];
            sources: {
                id: string;
                name: string;
                /** @description RFC 3339 time in UTC */
                importedAt: string;
                attribution: string | null;
            }[];
            /** @description What the licences of the SRDs ask to be shown */
            attribution: string[];
            /** @description Rule sets whose full text has been imported */
            fullText: ("2014" | "2024")[];
        };
        CompendiumSummary: {
            /** @description UUID in lower case */
            id: string;
            /**
             * @description Kind of entry
             * @enum {unknown}
             */
            kind: "classes" | "subclasses" | "species" | "subspecies" | "traits" | "backgrounds" | "feats" | "features" | "spells" | "equipment" | "magic-items" | "monsters" | "conditions" | "rules" | "rule-sections" | "skills" | "ability-scores" | "alignments" | "damage-types" | "languages" | "magic-schools" | "proficiencies" | "equipment-categories" | "weapon-properties" | "weapon-mastery-properties" | "poisons" | "creature-types" | "services";
            /**
             * @description Rule set: 2014 is SRD 5.1, 2024 is SRD 5.2
             * @enum {unknown}
             */
            edition: "2014" | "2024";
            /** @description Lower case, digits and single hyphens */
            slug: string;
            name: string;
            /** @description One line made of the facts */
            summary: string;
            /**
             * @description Where the entry is from: shipped facts, an import of the full text, or somebody here
             * @enum {unknown}
             */
            origin: "starter" | "5e-database" | "open5e" | "homebrew" | "pack";
            /** @description What lists are narrowed by: level, school, challenge … */
            facets: {
                [key: string]: unknown;
            };
        };
        CompendiumSearchResult: {
            items: components["schemas"]["CompendiumSummary"][];
            corrections: {
                word: string;
                readAs: string[];
            }[];
            /** @description Hits by kind and by rule set */
            facets: {
                kinds: {
                    [key: string]: number;
                };
                editions: {
                    [key: string]: number;
                };
            };
            total: number;
            /** @description There are more hits than were counted */
            more: boolean;
            /** @description What the licences of these entries ask to be shown; none for homebrew */
            attribution: string[];
        };
        CompendiumEntry: {
            /** @description UUID in lower case */
            id: string;
            /**
             * @description Kind of entry
             * @enum {unknown}
             */
            kind: "classes" | "subclasses" | "species" | "subspecies" | "traits" | "backgrounds" | "feats" | "features" | "spells" | "equipment" | "magic-items" | "monsters" | "conditions" | "rules" | "rule-sections" | "skills" | "ability-scores" | "alignments" | "damage-types" | "languages" | "magic-schools" | "proficiencies" | "equipment-categories" | "weapon-properties" | "weapon-mastery-properties" | "poisons" | "creature-types" | "services";
            /**
             * @description Rule set: 2014 is SRD 5.1, 2024 is SRD 5.2
             * @enum {unknown}
             */
            edition: "2014" | "2024";
            /** @description Lower case, digits and single hyphens */
            slug: string;
            name: string;
            /** @description One line made of the facts */
            summary: string;
            /**
             * @description Where the entry is from: shipped facts, an import of the full text, or somebody here
             * @enum {unknown}
             */
            origin: "starter" | "5e-database" | "open5e" | "homebrew" | "pack";
            /** @description What lists are narrowed by: level, school, challenge … */
            facets: {
                [key: string]: unknown;
            };
            /** @description Facts of the kind; `GET /api/v1/compendium/schemas/{kind}` is their schema */
            facts: {
                [key: string]: unknown;
            };
            text: string | null;
            version: number;
            pack: string | null;
            campaignId: string | null;
            /** @description Rule sets that have an entry of this kind and slug */
            editions: ("2014" | "2024")[];
            /** @description What the licences of these entries ask to be shown; none for homebrew */
            attribution: string[];
            /** @description RFC 3339 time in UTC */
            createdAt: string;
            /** @description RFC 3339 time in UTC */
            updatedAt: string;
        };
        HomebrewEntry: {
            /**
             * @description Kind of entry
             * @enum {unknown}
             */
            kind: "classes" | "subclasses" | "species" | "subspecies" | "traits" | "backgrounds" | "feats" | "features" | "spells" | "equipment" | "magic-items" | "monsters" | "conditions" | "rules" | "rule-sections" | "skills" | "ability-scores" | "alignments" | "damage-types" | "languages" | "magic-schools" | "proficiencies" | "equipment-categories" | "weapon-properties" | "weapon-mastery-properties" | "poisons" | "creature-types" | "services";
            /**
             * @description Rule set: 2014 is SRD 5.1, 2024 is SRD 5.2
             * @enum {unknown}
             */
            edition: "2014" | "2024";
            /** @description Lower case, digits and single hyphens */
            slug?: string;
            name: string;
            summary?: string;
            /** @description Facts of the kind; `GET /api/v1/compendium/schemas/{kind}` is their schema */
            facts: {
                [key: string]: unknown;
            };
            /** @description Markdown without HTML */
            text?: string;
        };
        HomebrewInput: {
            entry: components["schemas"]["HomebrewEntry"];
            /** @description UUID in lower case */
            campaignId?: string;
        };
        CompendiumImport: {
            /** @description E.g. `srd-2014` or `pack:my-pack` */
            source: string;
            /** @enum {unknown} */
            format: "5e-database" | "open5e" | "pack";
            edition: ("2014" | "2024") | null;
            /** @description SHA-256 in lower-case hex */
            contentId: string;
            /** @description The same content was imported before; nothing was written */
            unchanged: boolean;
            counts: {
                [key: string]: number;
            };
            /** @description Records by file */
            records: {
                [key: string]: number;
            };
            added: number;
            changed: number;
            /** @description Entries of which a fuller source is there already */
            kept: number;
            defects: {
                code: string;
                file: string;
                record: string;
                field: string;
                found: string;
                corrected: string | null;
                note?: string;
            }[];
            /** @description Files that are no part of an SRD folder */
            ignored: string[];
        };
        CompendiumVersion: {
            version: number;
            name: string;
            summary: string;
            /**
             * @description Where the entry is from: shipped facts, an import of the full text, or somebody here
             * @enum {unknown}
             */
            origin: "starter" | "5e-database" | "open5e" | "homebrew" | "pack";
            /** @description Facts of the kind; `GET /api/v1/compendium/schemas/{kind}` is their schema */
            facts: {
                [key: string]: unknown;
            };
            text: string | null;
            replacedAt: string | null;
        };
        RolledTerm: {
            text: string;
            /** @description What it adds, its sign applied */
            total: number;
            label: string | null;
            /** @description Position of its first die */
            first: number;
            /** @description Number of its dice */
            dice: number;
            order: ("ascending" | "descending") | null;
        };
        RolledDie: {
            /** @description d20, d%, dF */
            die: string;
            /** @description What it showed */
            face: number;
            /** @description What it counts for */
            value: number;
            /**
             * @description merged: its value went into another die, or decided how many are rolled
             * @enum {unknown}
             */
            fate: "kept" | "dropped" | "rerolled" | "merged";
            /** @enum {unknown} */
            cause: "roll" | "explosion" | "reroll";
            /** @description 1 a success, -1 a failure where dice are counted */
            count: -1 | 0 | 1;
            mark: ("success" | "failure") | null;
        };
        RollResult: {
            total: number;
            successes: number | null;
            failures: number | null;
            natural: number | null;
            check: {
                dc: number;
                success: boolean;
                margin: number;
                /** @description Dice from here on belong to the DC */
                first: number;
            } | null;
            terms: components["schemas"]["RolledTerm"][];
            /** @description Every die in draw order */
            dice: components["schemas"]["RolledDie"][];
        };
        RollProof: {
            /** @constant */
            scheme: "guildhall-dice-1";
            /** @description SHA-256 in lower-case hex */
            commitment: string;
            clientSeed: string;
            /** @description Number of the roll under this server seed */
            nonce: number;
            /** @description SHA-256 in lower-case hex */
            seal: string;
            serverSeed: string | null;
        };
        DiceRoll: {
            /** @description UUID in lower case */
            id: string;
            /** @description RFC 3339 time in UTC */
            rolledAt: string;
            /** @description Who rolled; local for the implicit user */
            roller: string;
            /**
             * @description Who sees it: everyone; the DM and the roller; the DM only (blind); everyone but without the result; nobody but the DM, not even that it was made
             * @enum {unknown}
             */
            visibility: "everyone" | "dm-and-roller" | "dm-only" | "hidden-result" | "hidden";
            /** @description In its normal spelling, mode and bonuses written out */
            expr: string;
            comment: string | null;
            /** @description What @name stands for: a number, or an expression such as 1d4 that is rolled by itself */
            values: {
                [key: string]: number | string;
            };
            repeated: boolean;
            results: components["schemas"]["RollResult"][];
            proof: components["schemas"]["RollProof"];
        };
        RollInput: {
            /** @description Dice notation, at most 500 characters */
            expr: string;
            /** @description What @name stands for: a number, or an expression such as 1d4 that is rolled by itself */
            values?: {
                [key: string]: number | string;
            };
            /**
             * @description For the first single d20
             * @enum {unknown}
             */
            mode?: "normal" | "advantage" | "disadvantage";
            /** @description Expressions added to the total, such as 1d4[bless] */
            bonuses?: string[];
            repeat?: number;
            /** @description Your part of the chance; empty when you give none */
            clientSeed?: string;
            /**
             * @description Who sees it: everyone; the DM and the roller; the DM only (blind); everyone but without the result; nobody but the DM, not even that it was made
             * @enum {unknown}
             */
            visibility?: "everyone" | "dm-and-roller" | "dm-only" | "hidden-result" | "hidden";
        };
        DiceStats: {
            expr: string;
            /** @enum {unknown} */
            method: "exact" | "sampled";
            samples: number | null;
            mean: number;
            /** @description Standard deviation */
            deviation: number;
            min: number;
            max: number;
            percentiles: {
                p5: number;
                p25: number;
                p50: number;
                p75: number;
                p95: number;
            };
            success: number | null;
            atLeast: {
                value: number;
                chance: number;
            } | null;
            /** @description The distribution, one bar a value or as wide as 200 bars need */
            bars: {
                from: number;
                to: number;
                chance: number;
            }[];
        };
        DiceStatsInput: {
            /** @description Dice notation, at most 500 characters */
            expr: string;
            /** @description What @name stands for: a number, or an expression such as 1d4 that is rolled by itself */
            values?: {
                [key: string]: number | string;
            };
            /**
             * @description For the first single d20
             * @enum {unknown}
             */
            mode?: "normal" | "advantage" | "disadvantage";
            /** @description Expressions added to the total, such as 1d4[bless] */
            bonuses?: string[];
            /** @description Ask for the chance of this total or more */
            atLeast?: number;
        };
        DiceSeed: {
            /** @description SHA-256 of the server seed */
            commitment: string;
            /** @description Rolls made with it; the nonce of the next */
            rolls: number;
            /** @description RFC 3339 time in UTC */
            createdAt: string;
            revealedAt: string | null;
            serverSeed: string | null;
        };
        DiceSeedChange: {
            revealed: components["schemas"]["DiceSeed"] | null;
            current: components["schemas"]["DiceSeed"];
        };
        /** @description Facts, choices, effects and resources of one rule set */
        SheetRules: Record<string, never>;
        SheetHomebrew: {
            entries: Record<string, never>[];
        };
        CharacterSummary: {
            /** @description UUID in lower case */
            id: string;
            version: number;
            /** @description RFC 3339 time in UTC */
            createdAt: string;
            /** @description RFC 3339 time in UTC */
            updatedAt: string;
            name: string;
            edition: "2014" | "2024";
            kind: "hero" | "npc" | "monster";
            level: number;
            classes: string;
            portrait: string;
        };
        /** @description Choices and state; nothing derived */
        StoredCharacter: Record<string, never>;
        /** @description Every number with its explanation */
        DerivedSheet: Record<string, never>;
        /** @description What a command did */
        CharacterEvent: Record<string, never>;
        /** @description A newer version of an entry; taken over by the command `take-updates` */
        CharacterUpdate: Record<string, never>;
        Character: {
            /** @description UUID in lower case */
            id: string;
            version: number;
            /** @description RFC 3339 time in UTC */
            createdAt: string;
            /** @description RFC 3339 time in UTC */
            updatedAt: string;
            character: components["schemas"]["StoredCharacter"];
            sheet: components["schemas"]["DerivedSheet"];
            problems: Record<string, never>[];
            events: components["schemas"]["CharacterEvent"][];
            updates: components["schemas"]["CharacterUpdate"][];
        };
        CharacterFile: {
            filename: string;
            /** @enum {unknown} */
            mediaType: "application/json" | "application/xml";
            /** @description Content of the file */
            text: string;
        };
        /** @description What happens to the character, by `type` */
        CharacterCommand: Record<string, never>;
        TrainingLink: {
            /** @description The words it stands under */
            text: string;
            /** @description As written, for reading only */
            target: string;
            scheme: string;
            /** @description As it may be shown: in punycode where it could pass for another */
            host: string;
            /** @description The registered part of the host, which is the part to judge */
            domain: string;
            /** @description The host mixes scripts or uses look-alike letters */
            deceptive: boolean;
            /** @description The words name another domain */
            mismatch: boolean;
        };
        TrainingSpan: {
            /** @description `from`, `reply_to`, `subject`, `body`, `link:0`, `attachment:0`, `header:SPF`, `turn:0` */
            part: string;
            /** @description First code point */
            start: number;
            /** @description Code point after the last */
            end: number;
        };
        TrainingMessage: {
            from: {
                name: string;
                address: string;
            } | null;
            replyTo: string;
            to: string;
            date: string;
            subject: string;
            /** @description Plain text */
            body: string;
            turns: {
                speaker: string;
                text: string;
                at: string;
            }[];
            links: components["schemas"]["TrainingLink"][];
            attachments: {
                name: string;
                type: string;
                /** @description Bytes */
                size: number;
            }[];
            headers: {
                name: string;
                value: string;
            }[];
            /** @description Where each link stands in the text */
            linkPlaces: (components["schemas"]["TrainingSpan"] | null)[];
            /** @description What can be marked without a mouse */
            segments: components["schemas"]["TrainingSpan"][];
        };
        TrainingDialogueNode: {
            id: string;
            speaker: string;
            text: string;
            choices: {
                id: string;
                label: string;
            }[];
            over: boolean;
        };
        TrainingScenarioView: {
            id: string;
            version: number;
            title: string;
            /**
             * @description What the message comes by
             * @enum {unknown}
             */
            kind: "email" | "sms" | "voice" | "chat" | "qr" | "mfa_prompt" | "deepfake" | "usb_drop" | "tailgating" | "bec";
            /**
             * @description What the player is asked to do
             * @enum {unknown}
             */
            interaction: "classify" | "action" | "highlight" | "triage" | "dialogue";
            language: string;
            briefing: string;
            message: components["schemas"]["TrainingMessage"] | null;
            html: string | null;
            actions: {
                id: string;
                label: string;
            }[];
            inbox: {
                id: string;
                /**
                 * @description What the message comes by
                 * @enum {unknown}
                 */
                kind: "email" | "sms" | "voice" | "chat" | "qr" | "mfa_prompt" | "deepfake" | "usb_drop" | "tailgating" | "bec";
                message: components["schemas"]["TrainingMessage"];
            }[];
            dialogue: components["schemas"]["TrainingDialogueNode"] | null;
        };
        TrainingDraw: {
            /** @description UUID in lower case */
            id: string;
            scenario: components["schemas"]["TrainingScenarioView"];
            /** @description Chance of success that is expected of you, 0..1 */
            predicted: number;
            /** @description Chance of success that was aimed at */
            target: number;
            /**
             * @description Why this one; `variation`: you have met all, and this is one of them in other words
             * @enum {unknown}
             */
            reason: "due_technique" | "calibration" | "target" | "variation";
            /** @description The first answer will move your rating */
            rated: boolean;
            /** @description RFC 3339 time in UTC */
            drawnAt: string;
        };
        TrainingDrawInput: {
            /** @description Only these channels; empty for all */
            kinds?: ("email" | "sms" | "voice" | "chat" | "qr" | "mfa_prompt" | "deepfake" | "usb_drop" | "tailgating" | "bec")[];
            /** @description Only these techniques. Knowing the technique helps, so the attempt is practice. */
            techniques?: string[];
        };
        TrainingScenarioSummary: {
            id: string;
            version: number;
            title: string;
            /**
             * @description What the message comes by
             * @enum {unknown}
             */
            kind: "email" | "sms" | "voice" | "chat" | "qr" | "mfa_prompt" | "deepfake" | "usb_drop" | "tailgating" | "bec";
            /**
             * @description What the player is asked to do
             * @enum {unknown}
             */
            interaction: "classify" | "action" | "highlight" | "triage" | "dialogue";
            language: string;
            /** @description Difficulty in rating points */
            rating: number;
            rd: number;
            /** @description Rated attempts of everybody */
            attempts: number;
            /** @enum {unknown} */
            status: "calibrating" | "frozen" | "retired";
            /** @description You have answered this version */
            met: boolean;
            /** @description You wrote it and may change it */
            mine: boolean;
        };
        TrainingRatingChange: {
            before: number;
            rdBefore: number;
            after: number;
            rdAfter: number;
        };
        TrainingCueFeedback: {
            id: string;
            type: string;
            spans: components["schemas"]["TrainingSpan"][];
            severity: number;
            explanation: string;
            /** @description Looks suspicious and is not */
            apparent: boolean;
            found: boolean | null;
        };
        TrainingAttempt: {
            /** @description UUID in lower case */
            id: string;
            scenario: components["schemas"]["TrainingScenarioView"];
            /** @description RFC 3339 time in UTC */
            at: string;
            answer: {
                /** @constant */
                interaction: "classify";
                /** @enum {unknown} */
                verdict: "phish" | "legit";
                confidence: number;
            } | {
                /** @constant */
                interaction: "action";
                action: string;
            } | {
                /** @constant */
                interaction: "highlight";
                marks: components["schemas"]["TrainingSpan"][];
            } | {
                /** @constant */
                interaction: "triage";
                verdicts: {
                    [key: string]: "phish" | "legit";
                };
            } | {
                /** @constant */
                interaction: "dialogue";
                path: string[];
            };
            score: number;
            correct: boolean;
            /** @enum {unknown} */
            truth: "phish" | "legit" | "n/a";
            said: ("phish" | "legit") | null;
            rated: boolean;
            unratedBecause: ("repeated" | "chosen" | "filtered" | "familiar" | "uncalibrated") | null;
            predicted: number | null;
            rating: components["schemas"]["TrainingRatingChange"] | null;
            cues: components["schemas"]["TrainingCueFeedback"][];
            falseMarks: components["schemas"]["TrainingSpan"][];
            items: {
                id: string;
                /** @enum {unknown} */
                truth: "phish" | "legit";
                /** @enum {unknown} */
                verdict: "phish" | "legit";
                right: boolean;
                explanation: string;
                cues: components["schemas"]["TrainingCueFeedback"][];
            }[];
            actions: {
                id: string;
                label: string;
                effect: string;
                chosen: boolean;
            }[];
            dialogue: {
                outcome: string;
                trust: number;
                /** @description Score lost by what was given away */
                leaked: number;
                minutes: number;
                transcript: {
                    speaker: string;
                    text: string;
                    choice: string | null;
                }[];
            } | null;
            explanation: {
                summary: string;
                whyItWorks: string;
                whatToDo: string;
                legitimateVersion: string;
            };
            techniques: {
                id: string;
                name: string;
                due: string | null;
            }[];
            tendency: ("reports_readily" | "trusts_readily") | null;
            placement: {
                done: number;
                of: number;
            } | null;
        };
        TrainingAttemptInput: {
            /** @description Made by you; sent again it is the same attempt and answers the same */
            id: string;
            scenarioId: string;
            version: number;
            /** @description The draw this answers; without one it is practice */
            drawId?: string;
            answer: {
                /** @constant */
                interaction: "classify";
                /** @enum {unknown} */
                verdict: "phish" | "legit";
                confidence: number;
            } | {
                /** @constant */
                interaction: "action";
                action: string;
            } | {
                /** @constant */
                interaction: "highlight";
                marks: components["schemas"]["TrainingSpan"][];
            } | {
                /** @constant */
                interaction: "triage";
                verdicts: {
                    [key: string]: "phish" | "legit";
                };
            } | {
                /** @constant */
                interaction: "dialogue";
                path: string[];
            };
            /** @description Time it took; never rated */
            seconds?: number;
            /** @description What the draw said; anything else is refused */
            predicted?: number;
        };
        TrainingAttemptSummary: {
            /** @description UUID in lower case */
            id: string;
            /** @description RFC 3339 time in UTC */
            at: string;
            scenarioId: string;
            version: number;
            title: string;
            /**
             * @description What the message comes by
             * @enum {unknown}
             */
            kind: "email" | "sms" | "voice" | "chat" | "qr" | "mfa_prompt" | "deepfake" | "usb_drop" | "tailgating" | "bec";
            /**
             * @description What the player is asked to do
             * @enum {unknown}
             */
            interaction: "classify" | "action" | "highlight" | "triage" | "dialogue";
            score: number;
            correct: boolean;
            rated: boolean;
            rating: components["schemas"]["TrainingRatingChange"] | null;
        };
        TrainingRating: {
            /** @description 500 is where everybody starts; 400 points are odds of ten to one */
            rating: number;
            /** @description Standard deviation of the rating, with idle days counted in */
            rd: number;
            /** @description Lower end of the 95 % band */
            low: number;
            /** @description Upper end of the 95 % band */
            high: number;
            /** @description The deviation is above 90 */
            provisional: boolean;
            ratedAttempts: number;
            placement: {
                done: number;
                of: number;
            } | null;
            /** @description After each of the last 500 rated attempts, oldest first */
            history: {
                /** @description RFC 3339 time in UTC */
                at: string;
                rating: number;
                rd: number;
            }[];
        };
        TrainingStatistics: {
            judgements: {
                /** @description Phish recognised */
                hits: number;
                misses: number;
                /** @description Legitimate messages taken for phish */
                falseAlarms: number;
                correctRejections: number;
            };
            dPrime: number | null;
            criterion: number | null;
            brier: number | null;
            calibration: {
                from: number;
                to: number;
                count: number;
                /** @description Mean stated, 0.5..1 */
                confidence: number;
                /** @description Share that was right */
                right: number;
            }[];
            techniques: {
                id: string;
                name: string;
                attempts: number;
                correct: number;
                /** @description Mean, 0..1 */
                score: number;
            }[];
        };
        TrainingReview: {
            technique: string;
            name: string;
            /** @description RFC 3339 time in UTC */
            due: string;
            isDue: boolean;
            reviews: number;
            lapses: number;
            /** @description Days until recall falls to nine in ten */
            stability: number;
        };
        TrainingScenarioProblem: {
            /** @description `message.links[0].target` */
            path: string;
            code: string;
            message: string;
            /** @enum {unknown} */
            severity: "error" | "warning";
        };
        TrainingLint: {
            valid: boolean;
            problems: components["schemas"]["TrainingScenarioProblem"][];
        };
        /** @description Fields of a scenario file; see docs/training/scenarios.md */
        TrainingScenarioSource: {
            [key: string]: unknown;
        };
        TrainingStoredScenario: {
            id: string;
            version: number;
            source: components["schemas"]["TrainingScenarioSource"];
            warnings: components["schemas"]["TrainingScenarioProblem"][];
        };
        TrainingGeneration: {
            /**
             * @description What the message comes by
             * @enum {unknown}
             */
            kind: "email" | "sms" | "voice" | "chat" | "qr" | "mfa_prompt" | "deepfake" | "usb_drop" | "tailgating" | "bec";
            /** @enum {unknown} */
            interaction: "classify" | "action" | "highlight";
            /** @enum {unknown} */
            truth: "phish" | "legit";
            /** @description A key of the techniques */
            technique?: string;
            /** @description BCP 47; `en` when absent */
            language?: string;
            /** @description Where it plays; told to a language model as data */
            topic?: string;
        };
        TrainingMailLink: {
            text: string;
            target: string;
            scheme: string;
            host: string;
            domain: string;
            deceptive: boolean;
            mismatch: boolean;
        };
        TrainingMail: {
            from: {
                name: string;
                address: string;
            } | null;
            replyTo: {
                name: string;
                address: string;
            }[];
            returnPath: string;
            to: {
                name: string;
                address: string;
            }[];
            subject: string;
            date: string;
            /** @description Hosts that passed it on, latest first */
            received: string[];
            authentication: {
                spf: string | null;
                dkim: string | null;
                dmarc: string | null;
            };
            text: string;
            html: string | null;
            links: components["schemas"]["TrainingMailLink"][];
            blocked: {
                images: number;
                scripts: number;
                forms: number;
                frames: number;
            };
            attachments: {
                name: string;
                type: string;
                /** @description Bytes */
                size: number;
            }[];
            /** @description Invisible or direction-changing characters were taken out */
            hiddenCharacters: boolean;
        };
        TrainingReadMail: {
            mail: components["schemas"]["TrainingMail"];
            draft: components["schemas"]["TrainingScenarioSource"];
            problems: components["schemas"]["TrainingScenarioProblem"][];
        };
        TrainingLinkedPlayer: {
            id: number;
            username: string;
            email: string;
            rating: number;
            rd: number;
            /** @description Scenarios that were answered */
            resolved: number;
            accuracyPercent: number;
            /** @description RFC 3339 time in UTC */
            createdAt: string;
        };
        TrainingRefit: {
            /** @description UUID in lower case */
            id: string;
            /** @enum {unknown} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @description RFC 3339 time in UTC */
            startedAt: string;
            attempts: number | null;
            scenarios: number | null;
            drift: number | null;
            alarm: boolean | null;
            applied: boolean | null;
            error: string | null;
        };
        SocialProofPlayer: {
            id: number;
            username: string;
            email: string;
            /** @description 500 is where everybody starts */
            player_skill_rating: number;
            /** @description RFC 3339 time in UTC */
            created_at: string;
        };
        SocialProofScenario: {
            id: number;
            player_id: number;
            scenario_type: string;
            content: string;
            difficulty_level: number;
            is_successful: boolean;
            /** @description RFC 3339 time in UTC */
            created_at: string;
        };
        SocialProofStats: {
            total_scenarios_resolved: number;
            correctly_identified_phish: number;
            missed_phish: number;
            incorrectly_reported_safe: number;
            /** @description one decimal */
            accuracy_percentage: number;
            current_skill_rating: number;
        };
        SocialProofGenerated: {
            scenario_id: number;
            content: string;
            difficulty_level: number;
            /** @enum {unknown} */
            difficulty_label: "beginner" | "easy" | "medium" | "hard" | "expert";
            scenario_type: string;
            player_id: number;
            /** @description Who wrote it: `templates`, or a language model */
            provider: string;
            /** @description RFC 3339 time in UTC */
            created_at: string;
        };
        SocialProofResolution: {
            correct: boolean;
            message: string;
            new_skill_rating: number;
            /** @description 0 when the scenario had been resolved before */
            score_change: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description State of the database, the cache and the disk; 503 when degraded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Degraded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answers while the process runs, whatever else is down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether requests should be sent here; 503 while starting or stopping */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        status: "ready" | "stopping" | "degraded";
                    };
                };
            };
            /** @description Degraded */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        status: "ready" | "stopping" | "degraded";
                    };
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus text, or a short JSON summary with `Accept: application/json` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricsSummary"];
                };
            };
        };
    };
    openApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This description */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listErrors: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                requestId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Failures of the server itself, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["StoredError"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How people sign in here, and whether they have to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AuthOptions"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Account name as others see it; compared without regard to capitals */
                    name: string;
                    /** @description At least 12 characters when new */
                    password: string;
                    /** @description Mail address */
                    email?: string;
                    code?: string;
                    /** @description Put the refresh token into an httpOnly cookie */
                    cookie?: boolean;
                };
            };
        };
        responses: {
            /** @description Make an account and sign in with it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SignedIn"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. PASSWORD_WEAK: This password is too easy to guess. CODE_INVALID: This code or link is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. REGISTRATION_CLOSED: New accounts cannot be made here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ACCOUNT_NAME_TAKEN: That account name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMITED: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Account name or mail address */
                    login: string;
                    /** @description At least 12 characters when new */
                    password: string;
                    code?: string;
                    /** @description Put the refresh token into an httpOnly cookie */
                    cookie?: boolean;
                };
            };
        };
        responses: {
            /** @description Sign in with account name or mail address, and password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SignedIn"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CREDENTIALS_WRONG: Name and password do not fit together. SECOND_FACTOR_REQUIRED: This account asks for a code as well. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. ACCOUNT_SUSPENDED: This account is suspended. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMITED: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Without it the cookie is used */
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description Swap a refresh token for a new pair; using one twice ends the session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SignedIn"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SESSION_ENDED: This session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. ACCOUNT_SUSPENDED: This account is suspended. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMITED: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Without it the cookie is used */
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description End the session of the refresh token, the cookie or the access token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            ended: boolean;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                };
            };
        };
        responses: {
            /** @description Send a link to choose a new password; the answer does not tell whether there is such an account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description True when the server can send mail at all */
                            sent: boolean;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMITED: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @description At least 12 characters when new */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Choose a new password with the code of a link; ends all sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            name: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. CODE_INVALID: This code or link is not valid. PASSWORD_WEAK: This password is too easy to guess. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMITED: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Confirm a mail address with the code of a link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            email: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. CODE_INVALID: This code or link is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMITED: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    passkeyChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin to sign in with a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            options: {
                                [key: string]: unknown;
                            };
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMITED: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    passkeyLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        [key: string]: unknown;
                    };
                    /** @description Put the refresh token into an httpOnly cookie */
                    cookie?: boolean;
                };
            };
        };
        responses: {
            /** @description Sign in with what the passkey answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SignedIn"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CREDENTIALS_WRONG: Name and password do not fit together. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. ACCOUNT_SUSPENDED: This account is suspended. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMITED: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    oidcStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Address of the identity provider to send the browser to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            url: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMITED: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. SIGN_IN_UNAVAILABLE: This way to sign in does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    oidcCallback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the identity provider sends the browser back to; signs in and goes on to the app */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    jwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Public keys of access tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account that asks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Account"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At least 12 characters when new */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Delete the account and what is its own; what is shared stays under a tombstone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description UUID in lower case */
                            id: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. SIGN_IN_AGAIN: Confirm that it is you. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description LAST_ADMIN: This is the last administrator. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Account name as others see it; compared without regard to capitals */
                    name?: string;
                    email?: string | null;
                    /** @description At least 12 characters when new */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Change account name or mail address; the address asks for the password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Account"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. SIGN_IN_AGAIN: Confirm that it is you. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ACCOUNT_NAME_TAKEN: That account name is taken. CONFLICT: This collides with something that exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    exportMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything the server keeps of this account, as one document of up to 1 MB */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            [key: string]: unknown;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description EXPORT_LARGE: This is too large to be answered at once. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At least 12 characters when new */
                    current?: string;
                    /** @description At least 12 characters when new */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Change the password; ends all other sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Account"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. PASSWORD_WEAK: This password is too easy to guess. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. SIGN_IN_AGAIN: Confirm that it is you. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMITED: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the link that confirms the mail address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            sent: boolean;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMITED: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. MAIL_UNDELIVERED: The mail could not be sent. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    logoutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End all sessions of the account, this one too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            ended: number;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Devices that are or were signed in during the last 30 days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Session"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign a device out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description UUID in lower case */
                            id: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Personal API tokens, without the tokens themselves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ApiToken"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("account:read" | "heroes:read" | "heroes:write" | "tabletop:read" | "tabletop:write" | "training:read" | "training:write" | "training:legacy" | "admin")[];
                    /** @description Days until it ends; 90 unless told, null for never */
                    days?: number | null;
                    /** @description At least 12 characters when new */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Make a personal API token; it is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            token: string;
                            record: components["schemas"]["ApiToken"];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. SIGN_IN_AGAIN: Confirm that it is you. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a personal API token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description UUID in lower case */
                            id: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    storageUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the pictures of this account use of its space */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            bytes: number;
                            quotaBytes: number;
                            files: number;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    startExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make a file of everything the server keeps of this account, in the background */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Download"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMITED: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far an export is; done, with a link that works for a quarter of an hour */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Download"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    download: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file that a signed link leads to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description LINK_EXPIRED: This link is no longer good. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    beginTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At least 12 characters when new */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Begin to set up an authenticator app */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description Base32, to type */
                            secret: string;
                            /** @description otpauth address, for a QR code */
                            uri: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. SIGN_IN_AGAIN: Confirm that it is you. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CONFLICT: This collides with something that exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At least 12 characters when new */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Sign in without the app from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            totp: false;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. SIGN_IN_AGAIN: Confirm that it is you. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Turn the app on with its first code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description Each is good for one sign-in without the app; shown this once */
                            recoveryCodes: string[];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. CODE_INVALID: This code or link is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CONFLICT: This collides with something that exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMITED: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At least 12 characters when new */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description New recovery codes in place of the old ones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description Each is good for one sign-in without the app; shown this once */
                            recoveryCodes: string[];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. SIGN_IN_AGAIN: Confirm that it is you. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CONFLICT: This collides with something that exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Passkeys that sign this account in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Passkey"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    response: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Add the passkey that the browser made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Passkey"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. CODE_INVALID: This code or link is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CONFLICT: This collides with something that exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    beginPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At least 12 characters when new */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Begin to add a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            options: {
                                [key: string]: unknown;
                            };
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. SIGN_IN_AGAIN: Confirm that it is you. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At least 12 characters when new */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Remove a passkey; asks for the password some time after the sign-in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description UUID in lower case */
                            id: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. SIGN_IN_AGAIN: Confirm that it is you. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CONFLICT: This collides with something that exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Account name as others see it; compared without regard to capitals */
                    name: string;
                    /** @description Mail address */
                    email?: string;
                    /** @enum {unknown} */
                    role?: "user" | "admin";
                    /** @description At least 12 characters when new */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Make an account; without a password a code to choose one is answered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            user: components["schemas"]["User"];
                            code: string | null;
                            link: string | null;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. PASSWORD_WEAK: This password is too easy to guess. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ACCOUNT_NAME_TAKEN: That account name is taken. CONFLICT: This collides with something that exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    role?: "user" | "admin";
                    /** @enum {unknown} */
                    status?: "active" | "suspended";
                };
            };
        };
        responses: {
            /** @description Change the role of an account, suspend it or let it in again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description LAST_ADMIN: This is the last administrator. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    resetUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Turn the authenticator app off */
                    totp?: boolean;
                };
            };
        };
        responses: {
            /** @description A code with which that user chooses a new password; turns their authenticator app off when asked to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            code: string;
                            link: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listInvites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Invitations of the last 90 days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Invite"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createInvite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    role?: "user" | "admin";
                    note?: string;
                    days?: number;
                };
            };
        };
        responses: {
            /** @description Invite somebody; the code and its link are shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            code: string;
                            link: string;
                            invite: components["schemas"]["Invite"];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    revokeInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw an invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description UUID in lower case */
                            id: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rotateKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign access tokens with a new key from now on; nobody is signed out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            keys: number;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                actor?: string;
                action?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what, when and from where, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AuditEntry"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listDataVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Installed game data versions, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DataVersion"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    currentDataVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Table of contents of the game data new builds are made with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["PackManifest"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getDataVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Table of contents of one game data version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["PackManifest"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    packFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One file of a pack: `<hash>.json`, immutable */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listArchetypes: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                version?: string;
                q?: string;
                playable?: boolean;
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Archetypes and other classes */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GameArchetype"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getArchetype: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One archetype */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GameArchetype"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPowersets: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                version?: string;
                q?: string;
                archetype?: string;
                kind?: string;
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Powersets of the current game data */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GamePowerset"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPowerset: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One powerset */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GamePowerset"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPowers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                version?: string;
                q?: string;
                archetype?: string;
                powerset?: string;
                kind?: string;
                type?: string;
                maxLevel?: number;
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Powers, without their effects */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GamePowerSummary"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPower: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One power with its effects */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GamePower"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listEnhancementSets: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                version?: string;
                q?: string;
                type?: string;
                level?: number;
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Enhancement sets with their bonuses */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GameEnhancementSet"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEnhancementSet: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One enhancement set */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GameEnhancementSet"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listEnhancements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                version?: string;
                q?: string;
                kind?: string;
                set?: string;
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Enhancements */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GameEnhancement"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEnhancement: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One enhancement */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GameEnhancement"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listRecipes: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                version?: string;
                q?: string;
                rarity?: string;
                enhancement?: string;
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recipes with costs and ingredients for every level */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GameRecipe"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRecipe: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One recipe with its costs */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GameRecipe"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSalvage: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                version?: string;
                q?: string;
                rarity?: string;
                origin?: string;
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Salvage with its origin and levels */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GameSalvage"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSalvage: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One salvage */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GameSalvage"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last imports, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Import"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportInput"];
            };
        };
        responses: {
            /** @description Import game data from folders, archives or addresses */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Import"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IMPORT_RUNNING: An import is already running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Progress or outcome of one import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Import"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    importLog: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kept?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an import left out, and what it found odd */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ImportLogEntry"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End an import; nothing of it stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Import"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    resumeImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Continue an import that failed or was cancelled */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Import"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IMPORT_NOT_RESUMABLE: There is no interrupted import to continue. IMPORT_RUNNING: An import is already running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    makeVersionCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make an installed version the one new builds are made with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DataVersion"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rollbackVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go back to the version that was current before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DataVersion"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ROLLBACK_IMPOSSIBLE: There is no earlier game data to go back to. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    versionChanges: {
        parameters: {
            query: {
                since: string;
                q?: string;
                build?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed in the powers since another version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["VersionChanges"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. BUILD_NOT_FOUND: There is no such build. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listImportSchedules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Imports that repeat */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ImportSchedule"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createImportSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source: string;
                    everyHours: number;
                };
            };
        };
        responses: {
            /** @description Repeat an import every so many hours */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ImportSchedule"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteImportSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop repeating an import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ImportSchedule"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listImportNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description News of the game data, newest first: what imports changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ImportNotice"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readImportNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mark a notice as read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ImportNotice"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listBuilds: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                archetype?: string;
                set?: string;
                tag?: string;
                stats?: string;
                scope?: "all" | "own" | "shared" | "favourites";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Builds of the caller, of others that the caller may change, or favourites, last changed first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["LibraryEntry"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description STAT_UNKNOWN: There is no number of that name. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createBuild: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuildInput"];
            };
        };
        responses: {
            /** @description Store a build */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BuildRecord"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    calculateBuild: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalculateInput"];
            };
        };
        responses: {
            /** @description Totals of a build, with the game data it names or else the current data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CalculateResult"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    validateBuild: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValidateInput"];
            };
        };
        responses: {
            /** @description Problems, warnings and suggestions of a build */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ValidateResult"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    explainBuild: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainInput"];
            };
        };
        responses: {
            /** @description Where one number of a build comes from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ExplainResult"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description STAT_UNKNOWN: There is no number of that name. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    simulateChain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChainInput"];
            };
        };
        responses: {
            /** @description Damage, endurance, gaps and uptimes of an attack chain */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ChainAnswer"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DATA_VERSION_UNKNOWN: That game data version is not installed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHAIN_INVALID: That attack chain cannot be simulated. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getBuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One stored build */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BuildRecord"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateBuild: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is changed */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuildInput"];
            };
        };
        responses: {
            /** @description Replace a stored build; `If-Match` names the version that is changed */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BuildRecord"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description STALE_VERSION: Somebody else changed this first. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteBuild: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that is changed */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a stored build */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description UUID in lower case */
                            id: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description STALE_VERSION: Somebody else changed this first. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    describeBuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuildDetails"];
            };
        };
        responses: {
            /** @description Change who may see a build, its tags and notes; the build itself stays */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BuildRecord"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    buildData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The game data that a stored build needs, with the manifest of its version; nothing to choose from */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. DATA_VERSION_UNKNOWN: That game data version is not installed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. DATA_VERSION_BROKEN: An installed game data version is damaged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    searchLibrary: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                archetype?: string;
                set?: string;
                tag?: string;
                stats?: string;
                author?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Public builds of everybody, last changed first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["LibraryEntry"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description STAT_UNKNOWN: There is no number of that name. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAuthor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Somebody who has public builds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description UUID in lower case */
                            id: string;
                            name: string;
                            builds: number;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    markFavourite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mark a build as a favourite */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            favourite: boolean;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    unmarkFavourite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take the mark of a favourite away */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            favourite: boolean;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listBuildVersions: {
        parameters: {
            query?: {
                before?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was saved, by whom and when, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BuildVersion"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getBuildVersion: {
        parameters: {
            query?: {
                against?: number;
            };
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A build as it was, and what changed since the version kept before, or since another */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BuildVersionRecord"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    restoreBuildVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that is changed */
                "If-Match"?: string;
            };
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make an older version the current one; it becomes a new version */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BuildRecord"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description STALE_VERSION: Somebody else changed this first. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listShareLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Short links to a build that work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ShareLink"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createShareLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    access: "view" | "edit";
                };
            };
        };
        responses: {
            /** @description Make a short link by which others see the build, or change it with the owner */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ShareLink"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    revokeShareLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make a short link useless; with the last one to edit, those who came by it lose their access */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            code: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    openShareLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The build a short link leads to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @enum {unknown} */
                            access: "view" | "edit";
                            owner: components["schemas"]["Person"];
                            record: components["schemas"]["BuildRecord"];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    buildPicture: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The build drawn as a card of 1200 × 630 pixels, for previews of links */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sharedPicture: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same of the build a short link leads to */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSharedAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pictures that are attached to the build a short link leads to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Attachment"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    openSharedAttachment: {
        parameters: {
            query?: {
                size?: "full" | "small";
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                code: string;
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One of these pictures */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    joinByShareLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Become an editor of the build, when the link is one to edit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description UUID in lower case */
                            id: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listBuildAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pictures that are attached, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Attachment"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addBuildAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Attach a picture (one file of a `multipart/form-data` body: JPEG, PNG, WebP, GIF or AVIF, up to 10 MB and 40 million pixels); it is made anew, without what the camera wrote into it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Attachment"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description STORAGE_FULL: There is no space left for this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. PICTURE_TOO_LARGE: This picture is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PICTURE_UNREADABLE: This file is no picture that can be read. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    openBuildAttachment: {
        parameters: {
            query?: {
                size?: "full" | "small";
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture itself */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    removeBuildAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove an attached picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description UUID in lower case */
                            id: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description BUILD_NOT_FOUND: There is no such build. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listCharacterAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pictures that are attached, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Attachment"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHARACTER_NOT_FOUND: There is no such character. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addCharacterAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Attach a picture (one file of a `multipart/form-data` body: JPEG, PNG, WebP, GIF or AVIF, up to 10 MB and 40 million pixels); it is made anew, without what the camera wrote into it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Attachment"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHARACTER_NOT_FOUND: There is no such character. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description STORAGE_FULL: There is no space left for this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. PICTURE_TOO_LARGE: This picture is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PICTURE_UNREADABLE: This file is no picture that can be read. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    openCharacterAttachment: {
        parameters: {
            query?: {
                size?: "full" | "small";
            };
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture itself */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHARACTER_NOT_FOUND: There is no such character. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    removeCharacterAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove an attached picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description UUID in lower case */
                            id: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHARACTER_NOT_FOUND: There is no such character. NOT_FOUND: There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    compendiumOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the compendium holds, where it is from, and the attribution to show with it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CompendiumOverview"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    searchCompendium: {
        parameters: {
            query: {
                q: string;
                kind?: "classes" | "subclasses" | "species" | "subspecies" | "traits" | "backgrounds" | "feats" | "features" | "spells" | "equipment" | "magic-items" | "monsters" | "conditions" | "rules" | "rule-sections" | "skills" | "ability-scores" | "alignments" | "damage-types" | "languages" | "magic-schools" | "proficiencies" | "equipment-categories" | "weapon-properties" | "weapon-mastery-properties" | "poisons" | "creature-types" | "services" | "races" | "subraces" | "creatures" | "items";
                edition?: "2014" | "2024";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Find entries by their names and texts; misspelt words are understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CompendiumSearchResult"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    compendiumSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "classes" | "subclasses" | "species" | "subspecies" | "traits" | "backgrounds" | "feats" | "features" | "spells" | "equipment" | "magic-items" | "monsters" | "conditions" | "rules" | "rule-sections" | "skills" | "ability-scores" | "alignments" | "damage-types" | "languages" | "magic-schools" | "proficiencies" | "equipment-categories" | "weapon-properties" | "weapon-mastery-properties" | "poisons" | "creature-types" | "services" | "races" | "subraces" | "creatures" | "items";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Schema of the facts of a kind */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /**
                             * @description Kind of entry
                             * @enum {unknown}
                             */
                            kind: "classes" | "subclasses" | "species" | "subspecies" | "traits" | "backgrounds" | "feats" | "features" | "spells" | "equipment" | "magic-items" | "monsters" | "conditions" | "rules" | "rule-sections" | "skills" | "ability-scores" | "alignments" | "damage-types" | "languages" | "magic-schools" | "proficiencies" | "equipment-categories" | "weapon-properties" | "weapon-mastery-properties" | "poisons" | "creature-types" | "services";
                            /** @description JSON Schema, draft 2020-12 */
                            schema: {
                                [key: string]: unknown;
                            };
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createHomebrew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HomebrewInput"];
            };
        };
        responses: {
            /** @description Add a homebrew entry, for oneself or a campaign */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CompendiumEntry"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. ENTRY_INVALID: This homebrew entry does not fit its kind. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ENTRY_SLUG_TAKEN: You already have a homebrew entry of that kind and slug. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getHomebrew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One of your homebrew entries */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CompendiumEntry"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ENTRY_NOT_FOUND: The compendium has no such entry. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateHomebrew: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is changed */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HomebrewInput"];
            };
        };
        responses: {
            /** @description Replace a homebrew entry; the one before stays as an older version */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CompendiumEntry"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. ENTRY_INVALID: This homebrew entry does not fit its kind. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ENTRY_NOT_FOUND: The compendium has no such entry. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ENTRY_SLUG_TAKEN: You already have a homebrew entry of that kind and slug. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description STALE_VERSION: Somebody else changed this first. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteHomebrew: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that is changed */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a homebrew entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description UUID in lower case */
                            id: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ENTRY_NOT_FOUND: The compendium has no such entry. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description STALE_VERSION: Somebody else changed this first. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    restoreHomebrew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bring a deleted homebrew entry back; one that is there is answered as it is */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CompendiumEntry"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ENTRY_NOT_FOUND: The compendium has no such entry. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ENTRY_SLUG_TAKEN: You already have a homebrew entry of that kind and slug. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    importCompendium: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Absolute path */
                    directory: string;
                };
            };
        };
        responses: {
            /** @description Import the full text of an SRD, or a content pack, from a folder of this machine */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CompendiumImport"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. SRD_FOLDER_INVALID: This is not a complete SRD folder. CONTENT_PACK_INVALID: This content pack has problems. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IMPORT_RUNNING: An import is already running. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    entryVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every version of an entry, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CompendiumVersion"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ENTRY_NOT_FOUND: The compendium has no such entry. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listEntries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                edition?: "2014" | "2024";
                origin?: "srd" | "homebrew";
                level?: number;
                school?: string;
                class?: string;
                ritual?: boolean;
                concentration?: boolean;
                type?: string;
                size?: string;
                challengeMin?: number;
                challengeMax?: number;
                rarity?: string;
                category?: string;
                attunement?: boolean;
            };
            header?: never;
            path: {
                kind: "classes" | "subclasses" | "species" | "subspecies" | "traits" | "backgrounds" | "feats" | "features" | "spells" | "equipment" | "magic-items" | "monsters" | "conditions" | "rules" | "rule-sections" | "skills" | "ability-scores" | "alignments" | "damage-types" | "languages" | "magic-schools" | "proficiencies" | "equipment-categories" | "weapon-properties" | "weapon-mastery-properties" | "poisons" | "creature-types" | "services" | "races" | "subraces" | "creatures" | "items";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries of a kind by name, narrowed by what the kind has */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CompendiumSummary"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEntry: {
        parameters: {
            query?: {
                edition?: "2014" | "2024";
            };
            header?: never;
            path: {
                kind: "classes" | "subclasses" | "species" | "subspecies" | "traits" | "backgrounds" | "feats" | "features" | "spells" | "equipment" | "magic-items" | "monsters" | "conditions" | "rules" | "rule-sections" | "skills" | "ability-scores" | "alignments" | "damage-types" | "languages" | "magic-schools" | "proficiencies" | "equipment-categories" | "weapon-properties" | "weapon-mastery-properties" | "poisons" | "creature-types" | "services" | "races" | "subraces" | "creatures" | "items";
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry; of the newer rule set when none is named and both have it */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CompendiumEntry"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ENTRY_NOT_FOUND: The compendium has no such entry. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rollDice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollInput"];
            };
        };
        responses: {
            /** @description Roll an expression and keep the roll, with what is needed to prove it later */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DiceRoll"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. DICE_INVALID: This is no dice expression. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DICE_LIMIT: This roll is larger than one roll may be. DICE_ARITHMETIC: The arithmetic of this roll has no result. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMITED: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    diceStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiceStatsInput"];
            };
        };
        responses: {
            /** @description What an expression will probably give: distribution, mean, spread, chances */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DiceStats"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. DICE_INVALID: This is no dice expression. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DICE_LIMIT: This roll is larger than one roll may be. DICE_ARITHMETIC: The arithmetic of this roll has no result. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listRolls: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your rolls as they were made, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DiceRoll"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRoll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One roll as it was made, with its proof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DiceRoll"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description DICE_ROLL_NOT_FOUND: There is no such roll. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    currentSeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The promise your next rolls are made under: the SHA-256 of the secret server seed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DiceSeed"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    changeSeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show the server seed, so that its rolls can be verified, and promise a new one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DiceSeedChange"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSeeds: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your server seeds, newest first; those no longer in use are shown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["DiceSeed"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sheetRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the answer you have */
                "If-None-Match"?: string;
            };
            path: {
                edition: "2014" | "2024";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What sheets of a rule set are made with, for deriving them in the browser */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SheetRules"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Nothing changed since that ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sheetHomebrew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your own classes, species, spells and the like, which your characters may be made with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SheetHomebrew"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listCharacters: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your characters, the last changed first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CharacterSummary"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createCharacter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    edition?: "2014" | "2024";
                    kind?: "hero" | "npc" | "monster";
                    quick?: {
                        class: string;
                        level: number;
                    };
                    monster?: string;
                    /** @description An exported character, of any layout */
                    document?: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description Begin a character, build one quickly, make a monster a sheet, or take in an exported one */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Character"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. CHARACTER_INVALID: This is no character. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ENTRY_NOT_FOUND: The compendium has no such entry. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RULE_VIOLATION: The rules of the game do not allow this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    importCharacter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Content of an exported file, JSON or XML */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Take in an exported character, JSON or XML; what is wrong with it is listed, and it opens */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Character"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. XML_INVALID: This is no XML that can be read. CHARACTER_INVALID: This is no character. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    exportCharacter: {
        parameters: {
            query?: {
                format?: "json" | "xml";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A character as a file to keep, with the attribution its rules ask for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CharacterFile"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHARACTER_NOT_FOUND: There is no such character. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCharacter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A character and its sheet */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Character"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHARACTER_NOT_FOUND: There is no such character. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteCharacter: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that is changed */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a character */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description UUID in lower case */
                            id: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHARACTER_NOT_FOUND: There is no such character. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description STALE_VERSION: Somebody else changed this first. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateCharacter: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is changed */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    choices?: {
                        slot: string;
                        picks: string[];
                    }[];
                    notes?: {
                        [key: string]: string;
                    };
                    portrait?: string;
                    macros?: {
                        name: string;
                        expr: string;
                    }[];
                    homebrew?: Record<string, never>[];
                    options?: {
                        variantEncumbrance: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Change choices, notes, macros and effects of the table; never derived values */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Character"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. CHARACTER_INVALID: This is no character. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHARACTER_NOT_FOUND: There is no such character. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description STALE_VERSION: Somebody else changed this first. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHOICE_ILLEGAL: The rules do not allow this choice. EFFECT_INVALID: This effect cannot be used. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    useFeature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                feature: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Made by the client; the same again does nothing */
                    clientId: string;
                    options?: {
                        [key: string]: string | number;
                    };
                };
            };
        };
        responses: {
            /** @description Use a feature: switch on its effect or spend one of its uses */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Character"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. CHARACTER_INVALID: This is no character. DICE_MISSING: A roll is missing. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHARACTER_NOT_FOUND: There is no such character. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHOICE_ILLEGAL: The rules do not allow this choice. EFFECT_INVALID: This effect cannot be used. NO_USES: Nothing is left of it. ALREADY_ACTIVE: It is on already. NOT_ACTIVE: It is not on. HEAVY_ARMOR: Not in heavy armor. INCAPACITATED: The character is incapacitated. RAGING: Not while raging. CANNOT_CAST: The character cannot cast now. SPELL_NOT_READY: This spell is not ready. ATTUNEMENT_FULL: The character is attuned to as many things as possible. ITEM_NOT_FOUND: There is no such thing in the inventory. NOT_DYING: There is no death save to make. CHARACTER_DEAD: The character is dead. RULE_VIOLATION: The rules of the game do not allow this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    commandCharacter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Made by the client; the same again does nothing */
                    clientId: string;
                    command: components["schemas"]["CharacterCommand"];
                };
            };
        };
        responses: {
            /** @description Something happens: rest, damage, healing, a spell, equipment, a level */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Character"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. CHARACTER_INVALID: This is no character. DICE_MISSING: A roll is missing. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHARACTER_NOT_FOUND: There is no such character. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHOICE_ILLEGAL: The rules do not allow this choice. EFFECT_INVALID: This effect cannot be used. NO_USES: Nothing is left of it. ALREADY_ACTIVE: It is on already. NOT_ACTIVE: It is not on. HEAVY_ARMOR: Not in heavy armor. INCAPACITATED: The character is incapacitated. RAGING: Not while raging. CANNOT_CAST: The character cannot cast now. SPELL_NOT_READY: This spell is not ready. ATTUNEMENT_FULL: The character is attuned to as many things as possible. ITEM_NOT_FOUND: There is no such thing in the inventory. NOT_DYING: There is no death save to make. CHARACTER_DEAD: The character is dead. RULE_VIOLATION: The rules of the game do not allow this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    undoCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a command back, whatever happened since, unless that changed the same */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Character"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CHARACTER_NOT_FOUND: There is no such character. COMMAND_NOT_FOUND: There is no such command to take back. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CONFLICT: This collides with something that exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    drawScenario: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingDrawInput"];
            };
        };
        responses: {
            /** @description The scenario to play next; the same one until it is answered. Who has met all gets one in other words; null when nothing fits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingDraw"] | null;
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listTrainingScenarios: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kind?: "email" | "sms" | "voice" | "chat" | "qr" | "mfa_prompt" | "deepfake" | "usb_drop" | "tailgating" | "bec";
                interaction?: "classify" | "action" | "highlight" | "triage" | "dialogue";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Scenarios by id, without what they are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingScenarioSummary"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createTrainingScenario: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingScenarioSource"];
            };
        };
        responses: {
            /** @description Keep a scenario of yours, as version 1 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingStoredScenario"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CONFLICT: This collides with something that exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SCENARIO_INVALID: This is no scenario that can be used. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTrainingScenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One scenario as it is shown before the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingScenarioView"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SCENARIO_NOT_FOUND: There is no such scenario. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateTrainingScenario: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that is changed */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingScenarioSource"];
            };
        };
        responses: {
            /** @description Edit a scenario of yours: a new version, with a rating of its own */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingStoredScenario"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SCENARIO_NOT_FOUND: There is no such scenario. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description STALE_VERSION: Somebody else changed this first. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SCENARIO_INVALID: This is no scenario that can be used. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    retireTrainingScenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Draw a scenario of yours no more; attempts at it stay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            id: string;
                            /** @description RFC 3339 time in UTC */
                            retiredAt: string;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SCENARIO_NOT_FOUND: There is no such scenario. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    continueDialogue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    path: string[];
                };
            };
        };
        responses: {
            /** @description What the other side says after some choices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingDialogueNode"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SCENARIO_NOT_FOUND: There is no such scenario. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ANSWER_INVALID: The answer does not fit the scenario. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listAttempts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your attempts, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingAttemptSummary"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    answerScenario: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingAttemptInput"];
            };
        };
        responses: {
            /** @description Answer a scenario: score, cues, explanation and the new rating */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingAttempt"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SCENARIO_NOT_FOUND: There is no such scenario. DRAW_NOT_FOUND: There is no such draw. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ATTEMPT_REUSED: This id belongs to another attempt. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ANSWER_INVALID: The answer does not fit the scenario. DRAW_MISMATCH: The answer does not fit the draw. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One of your attempts with its feedback */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingAttempt"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description ATTEMPT_NOT_FOUND: There is no such attempt. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTrainingRating: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your rating with its band and its history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingRating"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTrainingStatistics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your judgements by signal detection, calibration and technique; first attempts only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingStatistics"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When each technique comes back, the most due first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingReview"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    lintScenario: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingScenarioSource"];
            };
        };
        responses: {
            /** @description What is wrong with a scenario, path by path; nothing is kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingLint"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    generateTrainingScenario: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingGeneration"];
            };
        };
        responses: {
            /** @description Have a scenario written and keep it: by the language model when one is configured (checked, marked, rated only once play has measured it), else as a variation of a shipped one */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingStoredScenario"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CONFLICT: This collides with something that exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SCENARIO_REFUSED: The generated scenario was refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    exportTrainingScenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A scenario whole, truth and all: for its author, administrators and who has answered it */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingStoredScenario"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SCENARIO_NOT_FOUND: There is no such scenario. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "message/rfc822": string;
            };
        };
        responses: {
            /** @description A mail (`message/rfc822`, up to 10 MB) made safe to look at, and a draft of a scenario of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingReadMail"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. MAIL_TOO_LARGE: The mail is larger than what is looked at. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description MAIL_UNREADABLE: This is no mail that can be read. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listLinkedPlayers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your players of the original contract below /socialproof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingLinkedPlayer"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    claimPlayer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    email: string;
                };
            };
        };
        responses: {
            /** @description Make a player yours: by the name and your confirmed mail address it was registered with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingLinkedPlayer"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. PLAYER_NOT_YOURS: This player cannot be claimed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PLAYER_NOT_FOUND: There is no such player. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description CONFLICT: This collides with something that exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    releasePlayer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Free a player of yours; it stays below /socialproof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            id: number;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PLAYER_NOT_FOUND: There is no such player. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listTrainingRefits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last 50 refits with their drift, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingRefit"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    startTrainingRefit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Use the result unless it drifts by 25 points or more; false looks only */
                    apply?: boolean;
                };
            };
        };
        responses: {
            /** @description Fit the difficulty of all scenarios to all attempts anew, in the background */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TrainingRefit"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description FOREIGN_ORIGIN: This address is not allowed to talk to this server. FORBIDDEN: This is not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE: That is larger than this server accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA: That content type is not understood here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL: Something went wrong on the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAVAILABLE: The server cannot answer right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    socialProofRoot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this service is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        version: string;
                        documentation: string;
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    socialProofHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether this service answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "healthy";
                    };
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPlayers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Players by id, `skip` left out and at most `limit` (100) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialProofPlayer"][];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createPlayer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Register a player: `username` of 3 to 50 characters and `email`, both unique */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialProofPlayer"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlayer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                player_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One player with the rating */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialProofPlayer"];
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deletePlayer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                player_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a player with all scenarios */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPlayerScenarios: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                player_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Scenarios of one player by id, `skip` left out and at most `limit` (100) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialProofScenario"][];
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlayerStats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                player_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came of the resolved scenarios of one player */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialProofStats"];
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createScenario: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give a player a scenario, by JSON body or by query */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialProofScenario"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    generateScenario: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Write a scenario for a player by `scenario_type` and `difficulty` (medium), by JSON body or by query; types that do not say what they are get legitimate messages half the time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialProofGenerated"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getScenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scenario_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One scenario */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialProofScenario"];
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    resolveScenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scenario_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Judge a scenario by `action`: reported_phish, deleted_safe or ignored; rated once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialProofResolution"];
                };
            };
            /** @description VALIDATION_FAILED: The request does not have the expected form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHENTICATED: This needs an identity. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
