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
         * Import a Mids database folder of this machine
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
    "/api/v1/builds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stored builds, last changed first
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
    "/api/v1/builds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One stored build
         * @description Since 0.1.0. Permission: member.
         */
        get: operations["getBuild"];
        /**
         * Replace a stored build; `If-Match` names the version that is changed
         * @description Since 0.1.0. Permission: member.
         */
        put: operations["updateBuild"];
        post?: never;
        /**
         * Delete a stored build
         * @description Since 0.1.0. Permission: member.
         */
        delete: operations["deleteBuild"];
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
        /** @description Counts by kind and the names that could not be resolved */
        ImportReport: {
            [key: string]: unknown;
        };
        Import: {
            /** @description UUID in lower case */
            id: string;
            /** @enum {unknown} */
            state: "running" | "done" | "failed";
            directory: string;
            /** @description What it is doing */
            phase: string;
            done: number;
            /** @description 0 while the amount is not known */
            total: number;
            /** @description RFC 3339 time in UTC */
            startedAt: string;
            finishedAt: string | null;
            dataVersionId: string | null;
            report: components["schemas"]["ImportReport"] | null;
            error: {
                code: string;
                message: string;
            } | null;
        };
        ImportInput: {
            /** @description Absolute path */
            directory: string;
        };
        BuildSummary: {
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
        };
        Slot: {
            level: number;
            /** @constant */
            inherent?: true;
            enhancement: components["schemas"]["SlottedEnhancement"] | null;
            alternate?: components["schemas"]["SlottedEnhancement"] | null;
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
            }[];
            inherentSlotsUsed?: number;
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
            /** @description Feet */
            range: number;
            damage: {
                /** @enum {unknown} */
                type: "smashing" | "lethal" | "fire" | "cold" | "energy" | "negative" | "toxic" | "psionic" | "special";
                base: number;
                enhanced: number;
            }[];
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
                kind: "archetype" | "powerset" | "power" | "enhancement" | "enhancement_set" | "table" | "bonus_power";
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
            }[];
            slotsUsed: number;
            contributions?: {
                stat: string;
                value: number;
                power: string;
                via: string;
                /** @enum {unknown} */
                rule: "power" | "set_bonus" | "piece_bonus" | "proc" | "incarnate";
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
            /**
             * @description Whether auto powers count when not marked
             * @enum {unknown}
             */
            autoPowers?: "always" | "as_marked";
        };
        CalculateInput: {
            build: components["schemas"]["Build"];
            options?: components["schemas"]["ComputeOptions"];
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
            /** @description Import a Mids database folder of this machine */
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
            /** @description VALIDATION_FAILED: The request does not have the expected form. JSON_INVALID: The body is not valid JSON. DATA_FOLDER_INCOMPLETE: The data folder lacks a file that is needed. */
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
    listBuilds: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                archetype?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stored builds, last changed first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BuildSummary"][];
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
}
