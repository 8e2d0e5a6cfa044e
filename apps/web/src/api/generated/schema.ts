/** Made from openapi.json by `npm run openapi:generate`; not edited by hand. */
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: operations["Health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process can do its work: the database answers */
        get: operations["Health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in person with his hats and the token for unsafe requests */
        get: operations["Session.current"];
        put?: never;
        /** Sign in with login and password; sets the session cookie */
        post: operations["Session.signIn"];
        /** End this session */
        delete: operations["Session.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the own password; ends every session of the person */
        put: operations["Session.changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reader's own sign-ins, the newest first */
        get: operations["SignIn.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ins/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the reader is signed in now */
        get: operations["SignIn.open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ins/open/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End every other session of the reader */
        post: operations["SignIn.endOthers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ins/open/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End another session of the reader */
        post: operations["SignIn.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns within reach, the newest first */
        get: operations["Campaign.list"];
        put?: never;
        /** Create a draft from a template */
        post: operations["Campaign.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A campaign with its plan and what the reader can do */
        get: operations["Campaign.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change title, aims or scope of a draft */
        patch: operations["Draft.header"];
        trace?: never;
    };
    "/api/v1/campaigns/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the validation found, each with the field it belongs to */
        get: operations["Campaign.findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress by unit, phase and state within reach */
        get: operations["Campaign.progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a campaign and the records of its plan, the latest first */
        get: operations["Campaign.activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often phases were opened again within a period */
        get: operations["Campaign.reopenings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit the draft to the sign-off chain */
        post: operations["CampaignLife.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Number and issue the signed plan */
        post: operations["CampaignLife.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start an issued campaign before its first day */
        post: operations["CampaignLife.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend a running campaign; its clocks stand still */
        post: operations["CampaignLife.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/resume-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What resuming now would move, and the fixed dates inside the pause */
        get: operations["CampaignLife.resumePreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a suspended campaign */
        post: operations["CampaignLife.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/wrap-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter wrap-up after the last phase */
        post: operations["CampaignLife.wrapUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a campaign with its final snapshot */
        post: operations["CampaignLife.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a campaign */
        post: operations["CampaignLife.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard a draft */
        post: operations["CampaignLife.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Explain a warning of the validation */
        post: operations["Draft.explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/basis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a document the campaign is based on */
        post: operations["Draft.addBasis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/basis/{basisId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put another document in the place of one of a draft */
        put: operations["Draft.updateBasis"];
        post?: never;
        /** Take a document out of a draft */
        delete: operations["Draft.removeBasis"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/phases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a phase to a draft */
        post: operations["Draft.addPhase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/phases/{phaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a phase of a draft */
        put: operations["Draft.updatePhase"];
        post?: never;
        /** Remove a phase from a draft */
        delete: operations["Draft.removePhase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a task to a draft */
        post: operations["Draft.addTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a task of a draft */
        put: operations["Draft.updateTask"];
        post?: never;
        /** Remove a task from a draft */
        delete: operations["Draft.removeTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/deliverables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a deliverable to a draft */
        post: operations["Draft.addDeliverable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/deliverables/{deliverableId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a deliverable of a draft */
        put: operations["Draft.updateDeliverable"];
        post?: never;
        /** Remove a deliverable from a draft */
        delete: operations["Draft.removeDeliverable"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sections and groups a plan can name, and the reminder ladders */
        get: operations["Plan.options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many schools the plan and each of its tasks reach, by group */
        get: operations["Plan.reach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/reached-schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The schools behind such a figure, by code */
        get: operations["Plan.reachedSchools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/sign-chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who signs the plan, who has signed, and which posts are empty */
        get: operations["Plan.chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the fan-out has come, phase by phase */
        get: operations["Plan.launch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A phase with its launch progress and gate sheet */
        get: operations["Phase.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/{id}/gate-items/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a line of the gate sheet counts, by id */
        get: operations["Phase.gateItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a phase by hand */
        post: operations["Phase.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/{id}/open-gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compute the gate sheet and open the gate */
        post: operations["Phase.openGate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed phase again for the cohorts named */
        post: operations["Phase.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/{id}/carry-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Plan owner, date and target phase of what stays open */
        put: operations["Phase.planCarryOver"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign-offs within reach */
        get: operations["SignOff.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-offs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sign-off with its steps and what the reader can do */
        get: operations["SignOff.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-offs/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a prepared sign-off */
        post: operations["SignOff.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-offs/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the step that waits for the reader */
        post: operations["SignOff.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-offs/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return the content for changes */
        post: operations["SignOff.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-offs/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject the content */
        post: operations["SignOff.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-offs/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a running sign-off */
        post: operations["SignOff.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-offs/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask another person to sign a step */
        post: operations["SignOff.reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** School tasks within reach, the earliest due first */
        get: operations["SchoolTask.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the review of the reader */
        get: operations["SchoolTask.reviewQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-queue/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The review queue of the reader in figures, by campaign and task */
        get: operations["SchoolTask.reviewSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A school task with its form, history and what the reader can do */
        get: operations["SchoolTask.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deadline of a school task with its versions, counted day by day */
        get: operations["SchoolTask.deadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/return-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reasons for a return and the earliest new due day */
        get: operations["SchoolTask.returnTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Acknowledge receipt */
        post: operations["SchoolTask.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save the draft of the form */
        put: operations["SchoolTask.saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Assign the work to a colleague */
        put: operations["SchoolTask.assign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/submit-internally": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand the draft to the principal */
        post: operations["SchoolTask.submitInternally"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the draft back within the school */
        post: operations["SchoolTask.sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the content and submit it for the school */
        post: operations["SchoolTask.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a submission nobody has taken up */
        post: operations["SchoolTask.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/take-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a submission up for review */
        post: operations["SchoolTask.takeUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/pass-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pass a submission to the lead section */
        post: operations["SchoolTask.passUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a submission */
        post: operations["SchoolTask.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-queue/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept several submissions at once */
        post: operations["SchoolTask.acceptMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return a submission with reason and new date */
        post: operations["SchoolTask.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen an accepted task */
        post: operations["SchoolTask.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/request-exemption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for an exemption with a reason */
        post: operations["SchoolTask.requestExemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/decide-exemption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant or refuse an exemption */
        post: operations["SchoolTask.decideExemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What schools have sent within reach and which duties it serves, the newest first */
        get: operations["Evidence.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A piece of evidence and the duties within reach that the same file serves */
        get: operations["Evidence.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a file; ranges and conditional requests are understood */
        get: operations["Evidence.content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A small WebP of a picture */
        get: operations["Evidence.thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a file that is kept serve one more task of the school */
        post: operations["Evidence.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a file out of a draft; earlier submissions keep it */
        delete: operations["Evidence.unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a file for a task: name, task and size */
        post: operations["Upload.create"];
        delete?: never;
        /** What the upload protocol (tus 1.0) offers */
        options: operations["Upload.options"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has become of an own upload: evidence, or why it was refused */
        get: operations["Upload.outcome"];
        put?: never;
        post?: never;
        /** Give up an unfinished upload */
        delete: operations["Upload.drop"];
        options?: never;
        /** How much of an own upload has arrived */
        head: operations["Upload.head"];
        /** Send bytes from the offset on, best 1 MB at a time; the last ones make the evidence */
        patch: operations["Upload.append"];
        trace?: never;
    };
    "/api/v1/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cohorts within reach */
        get: operations["Cohort.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohorts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A cohort with its counts, sheets and what the reader can do */
        get: operations["Cohort.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohorts/{id}/start-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start the review of the town */
        post: operations["Cohort.startReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohorts/{id}/prepare-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepare the cohort sheet with its exception lines */
        post: operations["Cohort.prepareSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohorts/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the cohort sheet */
        post: operations["Cohort.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohorts/{id}/return-to-schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return tasks to schools before signing */
        post: operations["Cohort.returnToSchools"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohorts/{id}/return-to-town": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return a signed cohort to the town */
        post: operations["Cohort.returnToTown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages to the reader, the newest first */
        get: operations["Inbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark every message of the reader as read */
        post: operations["Inbox.readAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark messages as read or unread, put them away or bring them back */
        post: operations["Inbox.mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a message as read */
        post: operations["Inbox.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units within reach in the order of their names */
        get: operations["Organisation.list"];
        put?: never;
        /** Register a unit under its parent from a day on */
        post: operations["Organisation.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit with its parents and, for a school, its profiles */
        get: operations["Organisation.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a unit or change its head, review section or section key */
        patch: operations["Organisation.edit"];
        trace?: never;
    };
    "/api/v1/units/{id}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The children of a unit */
        get: operations["Organisation.children"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a unit, where it came from and what it became */
        get: operations["Organisation.lineage"];
        put?: never;
        /** Record what happens to a school: closing, merger, move and the like */
        post: operations["Organisation.recordEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/parent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hang a unit under another parent from a day on */
        put: operations["Organisation.move"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a school's profile from a day on */
        put: operations["Organisation.setProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vacancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts nobody holds, in the order of their units */
        get: operations["Vacancy.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Running campaigns within reach, each with its phases and the figures that matter */
        get: operations["Overview.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People within reach in the order of their names */
        get: operations["Person.list"];
        put?: never;
        /** Register a person at a unit */
        post: operations["Person.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person with the roles in force today */
        get: operations["Person.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a person's record */
        patch: operations["Person.edit"];
        trace?: never;
    };
    "/api/v1/people/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shut a person out at once; every session ends */
        post: operations["Person.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a disabled person in again */
        post: operations["Person.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a person a login; the one-time password is shown once */
        post: operations["Person.createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/account/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new one-time password; every session ends */
        post: operations["Person.resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last files brought in, with what became of them */
        get: operations["Roster.last"];
        put?: never;
        /** Bring in a file of units or people; nothing changes yet */
        post: operations["Roster.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An import with its columns, mapping, counts, first findings and progress */
        get: operations["Roster.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of a staged file with what would come of each, by outcome */
        get: operations["Roster.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/imports/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is wrong in the file, with row, column and mend */
        get: operations["Roster.findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/imports/{id}/faulty-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Faulty rows as a file with a column that says why */
        get: operations["Roster.faultyRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which column is which field; remembered for the next file */
        put: operations["Roster.map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the file over, all of it or nothing */
        post: operations["Roster.commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the file up */
        post: operations["Roster.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/imports/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a committed file back, as long as nothing of it was used */
        post: operations["Roster.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/imports/{id}/passwords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One-time passwords of the accounts of an import, once */
        post: operations["Roster.passwords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/exports/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schools in the columns an import reads */
        get: operations["Roster.exportUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roster/exports/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People in the columns an import reads */
        get: operations["Roster.exportPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Role grants, the newest first */
        get: operations["Grant.list"];
        put?: never;
        /** Ask for a role for a person; it holds when SEC has approved it */
        post: operations["Grant.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A role grant and what the reader can do */
        get: operations["Grant.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/approve-many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve many role requests under the rules of a single approval */
        post: operations["Grant.approveMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a role grant somebody else asked for */
        post: operations["Grant.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a role grant with a reason */
        post: operations["Grant.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a role grant with a reason */
        post: operations["Grant.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delegations the reader is concerned by, the newest first */
        get: operations["Delegation.list"];
        put?: never;
        /** Let another sign for the reader for a while */
        post: operations["Delegation.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the reader's signature in another's name */
        get: operations["Delegation.waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a delegation before its last day */
        post: operations["Delegation.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Channels the bureau allows, its webhook targets, and what the reader chose */
        get: operations["Delivery.channels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose channels within what the bureau allows */
        put: operations["Delivery.choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/allowed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Allow channels besides the inbox */
        put: operations["Delivery.allow"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a webhook target of the bureau */
        post: operations["Delivery.addTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-targets/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop pushing to a webhook target */
        post: operations["Delivery.disableTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that stopped on their way, the latest first */
        get: operations["Delivery.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a stopped message once more */
        post: operations["Delivery.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/suppress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a stopped message unsent */
        post: operations["Delivery.suppress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calendars of the bureau */
        get: operations["Calendar.calendars"];
        put?: never;
        /** Make a calendar from published packs */
        post: operations["Calendar.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count working days, day by day */
        get: operations["Calendar.explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates a draft can be made from */
        get: operations["Calendar.templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Years of a calendar with their versions */
        get: operations["CalendarYear.years"];
        put?: never;
        /** Enter a year from days, a text list or a pack */
        post: operations["CalendarYear.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-years/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A calendar year with its progress and what the reader can do */
        get: operations["CalendarYear.one"];
        /** Change the days of a drafted year */
        put: operations["CalendarYear.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-years/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What publishing the year would move */
        get: operations["CalendarYear.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-years/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a year somebody else entered */
        post: operations["CalendarYear.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** School years of a calendar, what today is, and what is missing */
        get: operations["TermTable.list"];
        put?: never;
        /** Enter terms and vacations of a school year by days or a pack */
        post: operations["TermTable.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/term-tables/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A school year with its progress and what the reader can do */
        get: operations["TermTable.one"];
        /** Change a drafted school year */
        put: operations["TermTable.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/term-tables/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What publishing the school year would move, and what it leaves */
        get: operations["TermTable.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/term-tables/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a school year somebody else entered */
        post: operations["TermTable.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Extension requests within reach, the newest first */
        get: operations["Extension.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An extension request and what the reader can do */
        get: operations["Extension.one"];
        /** Change a drafted request */
        put: operations["Extension.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft a request for more time for a school task */
        post: operations["Extension.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the extension; its number is taken */
        post: operations["Extension.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant or refuse an extension with a reason */
        post: operations["Extension.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a request nobody has decided */
        post: operations["Extension.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Throw away the own draft of a request for more time */
        post: operations["Extension.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/date-amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Amendments of dates of a campaign */
        get: operations["Amendment.ofCampaign"];
        put?: never;
        /** Draft new dates for a running plan */
        post: operations["Amendment.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/date-amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Amendments of dates within reach, the newest first */
        get: operations["Amendment.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/date-amendments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An amendment of dates with its effects within reach */
        get: operations["Amendment.one"];
        /** Change a drafted amendment of dates */
        put: operations["Amendment.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/date-amendments/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an amendment of dates to be signed; the last signature puts it in force */
        post: operations["Amendment.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the administrators */
        get: operations["Administration.work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the system itself stands */
        get: operations["Administration.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Actions of the audit log in words */
        get: operations["Administration.auditActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the log still holds what was last signed */
        get: operations["Administration.chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Audit entries, the newest first */
        get: operations["Audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom one may be in a demo system; 404 elsewhere */
        get: operations["Demo.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Milestones of the campaigns within reach, the nearest first */
        get: operations["Milestone.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Milestones of a campaign and what the reader can do */
        get: operations["Milestone.ofCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record how far the indicator is */
        post: operations["Milestone.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that a milestone is met, with note or evidence */
        post: operations["Milestone.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/miss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** State that a milestone was missed */
        post: operations["Milestone.miss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings of the campaigns within reach, the latest first */
        get: operations["Meeting.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings of a campaign with their action items */
        get: operations["Meeting.ofCampaign"];
        put?: never;
        /** Plan a meeting */
        post: operations["Meeting.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of a campaign's documents */
        get: operations["Record.ofCampaign"];
        put?: never;
        /** Enter a released document in the register */
        post: operations["Meeting.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notify of a planned meeting */
        post: operations["Meeting.notify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a meeting was held, who attended and what was decided */
        post: operations["Meeting.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue the minutes with their action items */
        post: operations["Meeting.minutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follow the action items up */
        post: operations["Meeting.track"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a meeting whose items are done or moved */
        post: operations["Meeting.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a meeting with a reason */
        post: operations["Meeting.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/action-items/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish an action item or move it to another meeting */
        post: operations["Meeting.done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quota-periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Periods of quotas unit by unit within reach */
        get: operations["Quota.periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a unit owes by quota until today */
        get: operations["Quota.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/quota-compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compliance by rule within reach */
        get: operations["Quota.compliance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a fact for a period of a quota */
        post: operations["Quota.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a recorded fact */
        post: operations["Quota.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a recorded fact back with a reason */
        post: operations["Quota.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quota-periods/{id}/exempt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exempt a period with a reason */
        post: operations["Quota.exempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/carry-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Carried matters within reach, the earliest due first */
        get: operations["CarryOver.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/carry-overs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A carried matter with its whole chain */
        get: operations["CarryOver.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/carry-overs/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle a carried matter with a note */
        post: operations["CarryOver.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/carry-overs/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Carry a matter over once more */
        post: operations["CarryOver.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Snapshots within reach with their marks, the newest first */
        get: operations["Restatement.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Snapshots of a campaign with their marks */
        get: operations["Restatement.ofCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A snapshot with its content, mark and restatements */
        get: operations["Restatement.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshots/{id}/restatements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose what a frozen figure should have read */
        post: operations["Restatement.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restatements/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a restatement somebody else proposed */
        post: operations["Restatement.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restatements/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a restatement somebody else proposed */
        post: operations["Restatement.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restatements/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw the own proposal */
        post: operations["Restatement.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-tasks/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** School tasks as a file, as filtered */
        get: operations["Export.schoolTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-queue/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The review queue as a file, as filtered */
        get: operations["Export.reviewQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns as a file, as filtered */
        get: operations["Export.campaigns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohorts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cohorts as a file, as filtered */
        get: operations["Export.cohorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-offs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign-offs as a file, as filtered */
        get: operations["Export.signOffs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/carry-overs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Carry-overs as a file, as filtered */
        get: operations["Export.carryOvers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Official documents as a file, as filtered */
        get: operations["Export.documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units as a file, as filtered */
        get: operations["Export.units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vacancies/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts nobody holds as a file, as filtered */
        get: operations["Export.vacancies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People as a file, as filtered */
        get: operations["Export.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Role grants as a file, as filtered */
        get: operations["Export.grants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages to the reader as a file, as filtered */
        get: operations["Export.inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calendars as a file, as filtered */
        get: operations["Export.calendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Extension requests as a file, as filtered */
        get: operations["Export.extensions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/date-amendments/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Amendments of dates as a file, as filtered */
        get: operations["Export.dateAmendments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quota-periods/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Periods of quotas as a file, as filtered */
        get: operations["Export.quotaPeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What schools have sent as a file, as filtered */
        get: operations["Export.evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings as a file, as filtered */
        get: operations["Export.meetings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Milestones as a file, as filtered */
        get: operations["Export.milestones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshots/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Snapshots with their marks as a file, as filtered */
        get: operations["Export.snapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delegations as a file, as filtered */
        get: operations["Export.delegations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that stopped on their way as a file, as filtered */
        get: operations["Export.deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-ins/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reader's own sign-ins as a file, as filtered */
        get: operations["Export.signIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Audit entries as a file, as filtered */
        get: operations["Export.audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cohorts/{id}/sheet/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed sheet of a cohort as a file with its hash */
        get: operations["Export.cohortSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/{id}/sheet/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The frozen gate sheet of a phase as a file with its hash */
        get: operations["Export.gateSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events that name what has changed in the scope of the reader */
        get: operations["Live.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Official documents within reach, the newest first */
        get: operations["Record.documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An official document with its text */
        get: operations["Record.document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns, units, people, documents and tasks within reach by words */
        get: operations["Search.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workbench": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the reader and how the running campaigns stand, within reach */
        get: operations["Workbench.read"];
        put?: never;
        post?: never;
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
        /**
         * @description A refusal. `code` is stable and made for programs, `title` and `message` are Chinese sentences for people.
         * @example {
         *       "type": "urn:gongjian:version.stale",
         *       "title": "…",
         *       "status": 409,
         *       "code": "version.stale",
         *       "facts": {
         *         "version": 4
         *       },
         *       "findings": [],
         *       "traceId": "6f0c4f0e-1111-4222-8333-444455556666"
         *     }
         */
        Problem: {
            /** @description `urn:gongjian:` and the code */
            type: string;
            title: string;
            status: number;
            code: string;
            /** @description figures of the sentence; `retryAfterSeconds` where waiting helps */
            facts: {
                [key: string]: unknown;
            };
            /** @description what is wrong with which field */
            findings: {
                /** @description path such as `profile.pupils` or `lines[0]` */
                field: string;
                code: string;
                message: string;
            }[];
            /**
             * Format: uuid
             * @description the request in the logs
             */
            traceId: string;
        };
        SignInRequest: {
            login: string;
            password: string;
        };
        SignedInResponse: {
            csrfToken: string;
            /** @description the password must be changed before anything else */
            mustChange: boolean;
        };
        /** @enum {string} */
        ActorCode: "CHIEF" | "DEP" | "OFF" | "LEAD" | "SUP" | "AREA" | "DISC" | "TOWN" | "TOWNH" | "TEAM" | "EXT" | "PRIN" | "SAF" | "STAFF" | "CARE" | "PUB" | "ARCH" | "SYS" | "SEC" | "AUD";
        HatResponse: {
            code: components["schemas"]["ActorCode"];
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @description sections of a line; empty = all */
            lines: string[];
        };
        /** @enum {string} */
        DelegatedPower: "SIGN_OFF" | "COHORT" | "SCHOOL_TASK";
        MandateResponse: {
            /** Format: uuid */
            delegationId: string;
            /** Format: uuid */
            principalId: string;
            principalName: string;
            powers: components["schemas"]["DelegatedPower"][];
            /** @description campaigns it is limited to; empty = all */
            campaignIds: string[];
            /**
             * Format: date
             * @description last day
             */
            endsOn: string;
            codes: components["schemas"]["ActorCode"][];
        };
        SessionResponse: {
            /** Format: uuid */
            personId: string;
            name: string;
            post: string;
            login: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            mustChange: boolean;
            hats: components["schemas"]["HatResponse"][];
            mandates: components["schemas"]["MandateResponse"][];
            csrfToken: string;
            /** @description signing takes the password once more */
            asksPasswordToSign: boolean;
        };
        ChangePasswordRequest: {
            currentPassword: string;
            newPassword: string;
        };
        /** @enum {string} */
        SignInOutcome: "SIGNED_IN" | "WRONG_PASSWORD" | "DISABLED";
        SignInResponse: {
            /** @description network address */
            address: string | null;
            /** @description what the browser calls itself */
            device: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            outcome: components["schemas"]["SignInOutcome"];
        };
        OpenSignInResponse: {
            /** @description network address */
            address: string | null;
            /** @description what the browser calls itself */
            device: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description ends by itself at the latest
             */
            until: string;
            /** @description the one that asks */
            isOwn: boolean;
        };
        OpenSignInsResponse: {
            items: components["schemas"]["OpenSignInResponse"][];
        };
        SignInsEndedResponse: {
            ended: number;
        };
        /** @enum {string} */
        CampaignState: "DRAFT" | "IN_SIGNOFF" | "RETURNED" | "APPROVED" | "ISSUED" | "ACTIVE" | "SUSPENDED" | "WRAP_UP" | "CLOSED" | "ARCHIVED" | "CANCELLED";
        /** @enum {string} */
        PhaseState: "PLANNED" | "ACTIVE" | "IN_REVIEW" | "CLOSED" | "CLOSED_WITH_ISSUES" | "CANCELLED";
        CurrentPhaseResponse: {
            no: number;
            title: string;
            state: components["schemas"]["PhaseState"];
        };
        CampaignBriefResponse: {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            state: components["schemas"]["CampaignState"];
            /** Format: date */
            startOn: string;
            /** Format: date */
            endOn: string;
            docNumber: string | null;
            currentPhases: components["schemas"]["CurrentPhaseResponse"][];
            /** @description what state and roles allow; no guard was asked */
            actions: string[];
        };
        CreateCampaignRequest: {
            templateId: string;
            templateVersion?: number;
            calendarId: string;
            /** @description year of issue */
            y0?: number;
            /** @description first day */
            anchorOn?: string;
            title?: string;
            docPrefix?: string;
        };
        CampaignChangedResponse: {
            /** Format: uuid */
            campaignId: string;
            state: components["schemas"]["CampaignState"];
            version: number;
        };
        ExplainedFindingResponse: {
            key: string;
            text: string;
            /** Format: uuid */
            by: string;
        };
        PlanBasisResponse: {
            /** Format: uuid */
            id: string;
            issuer: string;
            title: string;
            docNumber: string;
            /** Format: date */
            issuedOn: string;
            clause: string | null;
        };
        PlanPhaseResponse: {
            /** Format: uuid */
            id: string;
            no: number;
            type: string;
            title: string;
            requirement: string;
            /** Format: date */
            startOn: string;
            /** Format: date */
            endOn: string;
            /** Format: date-time */
            startAt: string | null;
            /** Format: date-time */
            endAt: string | null;
            /** @description counted on a year whose calendar is not published */
            provisional: boolean;
            townReviewBudgetWorkingDays: number;
            gateBudgetWorkingDays: number;
            gateSpec: {
                [key: string]: unknown;
            }[];
            startRequiresGateOf: number[];
            state: components["schemas"]["PhaseState"];
            generation: number;
        };
        /** @enum {string} */
        EvidencePolicy: "NONE" | "OPTIONAL" | "REQUIRED";
        /** @enum {string} */
        SupportType: "TOWN_CENTERS" | "DISTRICT_SCHOOLS" | "KINDERGARTENS" | "VOCATIONAL";
        PlanTaskPhaseResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            phaseId: string;
            requirement: string;
            /** @description a due expression */
            due: {
                [key: string]: unknown;
            };
            /** @description JSON Schema subset */
            formSpec: {
                [key: string]: unknown;
            };
            reviewLevels: number;
            /** Format: date-time */
            dueAt: string | null;
        };
        PlanTaskResponse: {
            /** Format: uuid */
            id: string;
            no: number;
            planNo: string;
            title: string;
            requirement: string;
            scope: {
                [key: string]: unknown;
            } | null;
            evidencePolicy: components["schemas"]["EvidencePolicy"];
            evidenceReason: string | null;
            leadUnitIds: string[];
            supportTypes: components["schemas"]["SupportType"][];
            phases: components["schemas"]["PlanTaskPhaseResponse"][];
        };
        PlanDeliverableResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            phaseId: string;
            code: string;
            title: string;
            requirement: string;
            /** @description a due expression */
            due: {
                [key: string]: unknown;
            };
            /** @description JSON Schema subset */
            formSpec: {
                [key: string]: unknown;
            };
            reviewLevels: number;
            evidencePolicy: components["schemas"]["EvidencePolicy"];
            evidenceReason: string | null;
        };
        CampaignPlanResponse: {
            bases: components["schemas"]["PlanBasisResponse"][];
            phases: components["schemas"]["PlanPhaseResponse"][];
            tasks: components["schemas"]["PlanTaskResponse"][];
            deliverables: components["schemas"]["PlanDeliverableResponse"][];
        };
        ActionOfferResponse: {
            action: string;
            allowed: boolean;
            /** @description message key of the reason when refused */
            reason?: string;
            /** @description figures of the reason's sentence */
            facts?: {
                [key: string]: unknown;
            };
        };
        PlanForResponse: {
            /**
             * Format: uuid
             * @description null = the bureau's
             */
            groupId: string | null;
        };
        CampaignResponse: {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            theme: string | null;
            trigger: string;
            /** Format: uuid */
            ownerSectionId: string;
            /** Format: date */
            startOn: string;
            /** Format: date */
            endOn: string;
            /** Format: uuid */
            calendarId: string;
            scope: {
                [key: string]: unknown;
            };
            goals: string[];
            signRoutes: {
                [key: string]: unknown;
            };
            templateId: string;
            templateVersion: number;
            planVersion: number;
            explainedFindings: components["schemas"]["ExplainedFindingResponse"][];
            docPrefix: string;
            docNumber: string | null;
            /** Format: uuid */
            signOffId: string | null;
            /** Format: uuid */
            snapshotId: string | null;
            /** Format: uuid */
            finalSnapshotId: string | null;
            /** Format: date-time */
            signedAt: string | null;
            /** Format: date-time */
            releasedAt: string | null;
            state: components["schemas"]["CampaignState"];
            version: number;
            /** Format: uuid */
            createdBy: string;
            plan: components["schemas"]["CampaignPlanResponse"];
            actions: components["schemas"]["ActionOfferResponse"][];
            /** @description whose meetings the reader may plan; null = none */
            mayPlanMeetings: components["schemas"]["PlanForResponse"] | null;
            /** @description the reader may enter released documents */
            mayRegisterDocuments: boolean;
        };
        /** @enum {string} */
        FindingSeverity: "BLOCKING" | "WARNING" | "INFO";
        PlanFindingResponse: {
            /** @description what an explanation is tied to */
            key: string;
            code: string;
            severity: components["schemas"]["FindingSeverity"];
            /** @description path of the field in the plan */
            field: string;
            /** @description the finding as a sentence */
            message: string;
            explanation: string | null;
        };
        /** @enum {string} */
        SchoolType: "KINDERGARTEN" | "PRIMARY" | "JUNIOR" | "NINE_YEAR" | "SENIOR" | "COMPLETE_SECONDARY" | "TWELVE_YEAR" | "VOCATIONAL" | "SPECIAL" | "TEACHING_POINT" | "TRAINING_ORG";
        PlanAudienceResponse: {
            /** Format: uuid */
            groupId: string;
            schoolType: components["schemas"]["SchoolType"];
            supportType: string | null;
            schools: number;
        };
        PlanFindingsResponse: {
            findings: components["schemas"]["PlanFindingResponse"][];
            audience: components["schemas"]["PlanAudienceResponse"][];
        };
        RateResponse: {
            numerator: number;
            /** @description without exempted and cancelled ones */
            denominator: number;
            /** @description percent with two decimals, a dash when nothing is owed */
            rate: string;
        };
        TypeProgressResponse: {
            schoolType: components["schemas"]["SchoolType"];
            total: number;
            overdue: number;
            accepted: components["schemas"]["RateResponse"];
        };
        FigureListsResponse: {
            total: string;
            byState: {
                [key: string]: string;
            };
            waitingFor: {
                [key: string]: string;
            };
            overdue: string;
            dueSoon: string;
            numerator: string;
            denominator: string;
        };
        UnitProgressResponse: {
            /** Format: uuid */
            unitId: string;
            unitName: string;
            unitKind: string;
            phaseNo: number;
            total: number;
            byState: {
                [key: string]: number;
            };
            /** @description open tasks by whose turn it is */
            waitingFor: {
                [key: string]: number;
            };
            overdue: number;
            dueSoon: number;
            accepted: components["schemas"]["RateResponse"];
            types: components["schemas"]["TypeProgressResponse"][];
            /** @description the query of the list of school tasks behind every figure */
            lists: components["schemas"]["FigureListsResponse"];
        };
        ProgressResponse: {
            /** Format: uuid */
            campaignId: string;
            /**
             * Format: date-time
             * @description the instant up to which all is counted
             */
            cutOff: string;
            units: components["schemas"]["UnitProgressResponse"][];
        };
        ActivityResponse: {
            id: string;
            /** Format: date-time */
            at: string;
            kind: string;
            /** Format: uuid */
            subjectId: string;
            /** @description null = the campaign itself */
            subject: string | null;
            phaseNo: number | null;
            action: string;
            fromState: string;
            toState: string;
            /** @description null = the system */
            actorName: string | null;
        };
        EmptyRequest: {
            /** @description version of the campaign the writer saw */
            expectedVersion?: number;
        };
        SuspendRequest: {
            /** @description version of the campaign the writer saw */
            expectedVersion?: number;
            reason: string;
            document: string;
        };
        FixedDateResponse: {
            /** @description confirms the date when the campaign is resumed */
            key: string;
            phaseNo: number;
            taskKey: string;
            title: string;
            /** Format: date */
            dueOn: string;
            /** @description open tasks of schools */
            tasks: number;
        };
        MovedBudgetResponse: {
            ladder: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        ResumePreviewResponse: {
            /** Format: date-time */
            pausedAt: string;
            workingDaysLost: number;
            /** @description fell into the pause; they stay */
            fixedDates: components["schemas"]["FixedDateResponse"][];
            budgets: components["schemas"]["MovedBudgetResponse"][];
        };
        ResumeRequest: {
            /** @description version of the campaign the writer saw */
            expectedVersion?: number;
            /** @description keys of the fixed dates the preview named: they stay as they are */
            confirmedFixedDates?: string[];
        };
        CancelRequest: {
            /** @description version of the campaign the writer saw */
            expectedVersion?: number;
            reason: string;
            document?: string;
        };
        ScopeRequest: {
            schoolTypes?: ("KINDERGARTEN" | "PRIMARY" | "JUNIOR" | "NINE_YEAR" | "SENIOR" | "COMPLETE_SECONDARY" | "TWELVE_YEAR" | "VOCATIONAL" | "SPECIAL" | "TEACHING_POINT" | "TRAINING_ORG")[];
            groups?: string[];
            flags?: ("hasCanteen" | "hasBus" | "hasLab" | "hasPool" | "hasLunchCare" | "hasSpecialEquipment" | "hasConstruction")[];
            include?: string[];
            exclude?: string[];
        };
        HeaderRequest: {
            /** @description version of the campaign the writer saw */
            expectedVersion?: number;
            title?: string;
            theme?: string;
            startOn?: string;
            endOn?: string;
            scope?: components["schemas"]["ScopeRequest"];
            goals?: string[];
            docPrefix?: string;
        };
        ExplainFindingRequest: {
            /** @description version of the campaign the writer saw */
            expectedVersion?: number;
            key: string;
            text: string;
        };
        BasisRequest: {
            /** @description version of the campaign the writer saw */
            expectedVersion?: number;
            issuer: string;
            title: string;
            docNumber: string;
            issuedOn: string;
            clause?: string;
        };
        /** @enum {string} */
        GateItemKind: "SCHOOL_TASK" | "DELIVERABLE" | "COHORT" | "REPORT" | "MILESTONE" | "HAZARD" | "QUOTA" | "DOCUMENT" | "MEETING";
        /** @enum {string} */
        GateTest: "ALL_SETTLED" | "ALL_SIGNED" | "CONFIRMED" | "RECEIVED" | "ACCEPTED_SHARE" | "BOOKS_BALANCE" | "COUNT_AT_LEAST";
        GateRuleRequest: {
            kind: components["schemas"]["GateItemKind"];
            /** @description absent = all of the kind */
            select?: string[];
            test: components["schemas"]["GateTest"];
            /** @description share in per cent, or count */
            min?: number;
            mandatory: boolean;
        };
        PhaseRequest: {
            /** @description version of the campaign the writer saw */
            expectedVersion?: number;
            no: number;
            /** @enum {string} */
            type: "MOBILISATION" | "INVESTIGATION" | "INTENSIVE" | "CONSOLIDATION" | "SELF_CHECK" | "ENFORCEMENT" | "GUIDANCE" | "APPLICATION" | "ACCEPTANCE" | "LOOK_BACK" | "CUSTOM";
            title: string;
            requirement: string;
            startOn: string;
            endOn: string;
            townReviewBudgetWorkingDays?: number;
            gateBudgetWorkingDays?: number;
            gateSpec: components["schemas"]["GateRuleRequest"][];
            startRequiresGateOf?: number[];
        };
        TaskPhaseRequest: {
            phaseId: string;
            requirement: string;
            due: {
                [key: string]: unknown;
            };
            formSpec: {
                [key: string]: unknown;
            };
            /** @enum {number} */
            reviewLevels: 1 | 2;
        };
        TaskRequest: {
            /** @description version of the campaign the writer saw */
            expectedVersion?: number;
            no: number;
            planNo: string;
            title: string;
            requirement: string;
            scope?: components["schemas"]["ScopeRequest"];
            /** @enum {string} */
            evidencePolicy: "NONE" | "OPTIONAL" | "REQUIRED";
            evidenceReason?: string;
            leadUnitIds: string[];
            supportTypes: ("TOWN_CENTERS" | "DISTRICT_SCHOOLS" | "KINDERGARTENS" | "VOCATIONAL")[];
            phases: components["schemas"]["TaskPhaseRequest"][];
        };
        DeliverableRequest: {
            /** @description version of the campaign the writer saw */
            expectedVersion?: number;
            phaseId: string;
            code: string;
            title: string;
            requirement: string;
            due: {
                [key: string]: unknown;
            };
            formSpec: {
                [key: string]: unknown;
            };
            /** @enum {number} */
            reviewLevels: 1 | 2;
            /** @enum {string} */
            evidencePolicy: "NONE" | "OPTIONAL" | "REQUIRED";
            evidenceReason?: string;
        };
        PlanUnitResponse: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        LadderRungResponse: {
            rung: number;
            /** @description working days after the due day */
            offsetWorkingDays: number;
            recipients: string[];
            effect: string | null;
            suggest: string | null;
        };
        LadderResponse: {
            code: string;
            /** @description pack and version */
            version: string;
            source: string;
            rungs: components["schemas"]["LadderRungResponse"][];
        };
        PlanOptionsResponse: {
            sections: components["schemas"]["PlanUnitResponse"][];
            groups: components["schemas"]["PlanUnitResponse"][];
            ladders: components["schemas"]["LadderResponse"][];
        };
        ReachedGroupResponse: {
            /** Format: uuid */
            groupId: string;
            groupName: string;
            schools: number;
        };
        TaskReachResponse: {
            schools: number;
            groups: components["schemas"]["ReachedGroupResponse"][];
            /** Format: uuid */
            taskId: string;
        };
        PlanReachResponse: {
            schools: number;
            groups: components["schemas"]["ReachedGroupResponse"][];
            /**
             * Format: date
             * @description membership of this day
             */
            day: string;
            /** @description a task that reaches nobody is absent */
            tasks: components["schemas"]["TaskReachResponse"][];
        };
        ReachedSchoolResponse: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            schoolType: components["schemas"]["SchoolType"];
            groupName: string;
        };
        /** @enum {string} */
        SignOffState: "DRAFT" | "PENDING" | "APPROVED" | "REJECTED" | "RETURNED" | "WITHDRAWN" | "EXPIRED";
        ChainStepResponse: {
            /** @description people of one number sign side by side */
            no: number;
            type: string;
            post: string;
            signerName: string;
            decision: string | null;
            opinion: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description the plan waits for this person */
            isCurrent: boolean;
        };
        EmptyPostResponse: {
            post: string;
            /** @description the post in words, with its unit */
            postName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        ChainRefusalResponse: {
            by: string;
            opinion: string;
            /** Format: date-time */
            at: string | null;
        };
        PlanChainResponse: {
            no: string | null;
            state: components["schemas"]["SignOffState"] | null;
            steps: components["schemas"]["ChainStepResponse"][];
            /** @description steps of the route nobody can sign */
            unresolved: string[];
            /** @description posts nobody holds the campaign would meet */
            emptyPostCount: number;
            /** @description the first of them; at most 50 */
            emptyPosts: components["schemas"]["EmptyPostResponse"][];
            refusal: components["schemas"]["ChainRefusalResponse"] | null;
        };
        PhaseLaunchResponse: {
            /** Format: uuid */
            phaseId: string;
            no: number;
            title: string;
            state: components["schemas"]["PhaseState"];
            /** Format: date */
            startOn: string;
            /** Format: date-time */
            fannedOutAt: string | null;
            schools: number;
            schoolsDone: number;
            tasks: number;
        };
        CampaignLaunchResponse: {
            state: components["schemas"]["CampaignState"];
            docNumber: string | null;
            /** Format: date */
            today: string;
            /** @description schools of the issued plan */
            schools: number;
            phases: components["schemas"]["PhaseLaunchResponse"][];
        };
        LaunchResponse: {
            chunks: number;
            chunksDone: number;
            schools: number;
            schoolsDone: number;
            tasks: number;
        };
        ReopeningResponse: {
            /** Format: uuid */
            id: string;
            generation: number;
            reason: string;
            cohortIds: string[];
            /** Format: date-time */
            workUntilAt: string;
            earlierState: string;
            /** Format: uuid */
            earlierSnapshotId: string | null;
            /** Format: date-time */
            reopenedAt: string;
        };
        CarriedInResponse: {
            /** @description open or done */
            total: number;
            open: number;
        };
        UnsignedCohortResponse: {
            /** Format: uuid */
            id: string;
            groupName: string;
            shardNo: number;
        };
        /** @enum {string} */
        GateItemStatus: "MET" | "UNMET" | "EXEMPT";
        GateItemResponse: {
            no: number;
            kind: components["schemas"]["GateItemKind"];
            labelText: string;
            /** @description keys it is narrowed to */
            selected: string[];
            mandatory: boolean;
            status: components["schemas"]["GateItemStatus"];
            numerator: number;
            denominator: number;
            exemptText: string | null;
        };
        CarryOverLineResponse: {
            gateItemNo: number | null;
            /** Format: uuid */
            cohortId: string | null;
            cohortName: string | null;
            cohortShardNo: number | null;
            /** Format: uuid */
            ownerUnitId: string;
            ownerUnitName: string | null;
            /** Format: uuid */
            ownerPersonId: string | null;
            ownerPersonName: string | null;
            /** Format: date */
            newDueOn: string;
            /** Format: uuid */
            targetPhaseId: string | null;
            targetPhaseNo: number | null;
            targetPhaseTitle: string | null;
            /** @description goes on in the routine ledger */
            routine: boolean;
            reason: string;
        };
        GateSheetResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: date-time */
            computedAt: string;
            /** Format: date-time */
            frozenAt: string | null;
            hash: string | null;
            items: components["schemas"]["GateItemResponse"][];
            lines: components["schemas"]["CarryOverLineResponse"][];
            /** @description unmet items and unsigned cohorts without a line */
            missingLines: number;
            unsignedCohorts: components["schemas"]["UnsignedCohortResponse"][];
        };
        PhaseResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            campaignState: components["schemas"]["CampaignState"];
            no: number;
            title: string;
            type: string;
            /** Format: date */
            startOn: string;
            /** Format: date */
            endOn: string;
            /** Format: date */
            today: string;
            state: components["schemas"]["PhaseState"];
            /** Format: uuid */
            ownerSectionId: string;
            generation: number;
            /** Format: uuid */
            signOffId: string | null;
            /** @enum {string|null} */
            gateSignOffState: "DRAFT" | "PENDING" | "APPROVED" | "REJECTED" | "RETURNED" | "WITHDRAWN" | "EXPIRED" | null;
            /** Format: uuid */
            snapshotId: string | null;
            /** Format: date-time */
            fannedOutAt: string | null;
            /** Format: date-time */
            gateReadyAt: string | null;
            /** Format: date-time */
            settledAt: string | null;
            launch: components["schemas"]["LaunchResponse"];
            reopenings: components["schemas"]["ReopeningResponse"][];
            /** @description matters of earlier phases; the list of what was carried over has each */
            carriedIn: components["schemas"]["CarriedInResponse"];
            /** @description what a reopening may name */
            closedCohorts: components["schemas"]["UnsignedCohortResponse"][];
            sheet: components["schemas"]["GateSheetResponse"] | null;
            actions: components["schemas"]["ActionOfferResponse"][];
            version: number;
        };
        GateEntryResponse: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @description school or unit */
            place: string | null;
            state: string;
            /** @description counted as done when the sheet was computed */
            done: boolean;
        };
        GateItemListResponse: {
            no: number;
            kind: components["schemas"]["GateItemKind"];
            labelText: string;
            campaignTitle: string;
            phaseNo: number;
            phaseTitle: string;
            status: components["schemas"]["GateItemStatus"];
            numerator: number;
            denominator: number;
            /** @description by name, open ones first; at most 1000 */
            entries: components["schemas"]["GateEntryResponse"][];
        };
        GateOpenedResponse: {
            /** Format: uuid */
            phaseId: string;
            state: components["schemas"]["PhaseState"];
            /** Format: uuid */
            sheetId: string;
            /** Format: uuid */
            signOffId: string;
        };
        ReopenPhaseRequest: {
            reason: string;
            cohortIds: string[];
            /** @description the schools are left to their work until the end of this day */
            workUntilOn?: string;
        };
        PhaseReopenedResponse: {
            /** Format: uuid */
            phaseId: string;
            state: components["schemas"]["PhaseState"];
            generation: number;
            cohortIds: string[];
        };
        CarryOverLineRequest: {
            gateItemNo?: number;
            cohortId?: string;
            ownerUnitId: string;
            ownerPersonId?: string;
            newDueOn: string;
            targetPhaseId?: string;
            routine: boolean;
            reason: string;
        };
        CarryOverRequest: {
            lines: components["schemas"]["CarryOverLineRequest"][];
        };
        CarryOverPlannedResponse: {
            /** Format: uuid */
            phaseId: string;
            lines: number;
        };
        /** @enum {string} */
        SignOffPurpose: "CAMPAIGN_PLAN" | "PHASE_GATE" | "DATE_AMENDMENT";
        SignOffClockResponse: {
            /** Format: date */
            today: string;
            waitingWorkingDays: number;
            /**
             * Format: date
             * @description the signer is reminded
             */
            remindOn: string | null;
            /**
             * Format: date
             * @description the signer's superior is told
             */
            escalateOn: string | null;
        };
        OwnSignatureResponse: {
            decision: string;
            /** Format: date-time */
            decidedAt: string;
            opinion: string | null;
            /** @description digest of what was seen */
            hash: string | null;
            /** @description the hand in words; a delegate with the mark of delegation */
            signedAs: string;
        };
        SignOffBriefResponse: {
            /** Format: uuid */
            id: string;
            no: string;
            title: string;
            purpose: components["schemas"]["SignOffPurpose"];
            state: components["schemas"]["SignOffState"];
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            /** Format: uuid */
            subjectId: string;
            authorName: string;
            /** Format: date-time */
            createdAt: string;
            /** @description null = nobody is waited for */
            clock: components["schemas"]["SignOffClockResponse"] | null;
            hash: string | null;
            /** Format: date-time */
            waitingSince: string | null;
            /** @description whose signature is due */
            waitingFor: string[];
            mine: components["schemas"]["OwnSignatureResponse"] | null;
        };
        /** @enum {string} */
        SignStepType: "SERIAL" | "PARALLEL_ALL" | "PARALLEL_ANY" | "NOTIFY";
        SignStepResponse: {
            /** Format: uuid */
            id: string;
            no: number;
            type: components["schemas"]["SignStepType"];
            post: string;
            /** Format: uuid */
            signerId: string;
            signerName: string;
            signerDisabled: boolean;
            /** Format: uuid */
            delegateOf: string | null;
            delegateOfName: string | null;
            signedAs: string | null;
            decision: string | null;
            opinion: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description digest of what the signer saw */
            hash: string | null;
            round: number;
            /** @description this signature is due now */
            current: boolean;
        };
        SignedItemResponse: {
            no: number;
            kind: string;
            label: string;
            mandatory: boolean;
            status: components["schemas"]["GateItemStatus"];
            numerator: number;
            denominator: number;
            exemptText: string | null;
        };
        SignedGateResponse: {
            /** Format: uuid */
            phaseId: string;
            phaseNo: number;
            phaseTitle: string;
            /** Format: date-time */
            cutOff: string | null;
            version: number;
            /** @description it is still the phase's sheet: its figures open their lists */
            current: boolean;
            items: components["schemas"]["SignedItemResponse"][];
            lines: components["schemas"]["CarryOverLineResponse"][];
            unsignedCohorts: components["schemas"]["UnsignedCohortResponse"][];
            carriedIn: number;
            carriedInOpen: number;
            reopened: number;
        };
        SignedBasisResponse: {
            issuer: string;
            title: string;
            docNumber: string | null;
            /** Format: date */
            issuedOn: string | null;
        };
        SignedPhaseResponse: {
            /** Format: uuid */
            id: string;
            no: number;
            title: string;
            requirement: string;
            /** Format: date */
            startOn: string;
            /** Format: date */
            endOn: string;
        };
        SignedTaskResponse: {
            no: number;
            title: string;
            requirement: string;
            leadNames: string[];
            phaseNos: number[];
        };
        SignedDeliverableResponse: {
            title: string;
            phaseNo: number;
            /** @description when it is due, in words */
            due: string;
        };
        SignedPlanResponse: {
            theme: string | null;
            /** Format: date */
            startOn: string;
            /** Format: date */
            endOn: string;
            goals: string[];
            bases: components["schemas"]["SignedBasisResponse"][];
            phases: components["schemas"]["SignedPhaseResponse"][];
            tasks: components["schemas"]["SignedTaskResponse"][];
            deliverables: components["schemas"]["SignedDeliverableResponse"][];
            milestones: number;
            quotas: number;
            reports: number;
        };
        SignedChangeResponse: {
            /** Format: uuid */
            dutyId: string;
            title: string;
            phaseNo: number;
            /** @description when it was due, in words */
            from: string;
            /** @description when it is to be due, in words */
            to: string;
            /** Format: date */
            dueOn: string | null;
        };
        SignedAmendmentResponse: {
            reason: string;
            document: string | null;
            changes: components["schemas"]["SignedChangeResponse"][];
        };
        SignedSheetResponse: {
            gate: components["schemas"]["SignedGateResponse"] | null;
            plan: components["schemas"]["SignedPlanResponse"] | null;
            amendment: components["schemas"]["SignedAmendmentResponse"] | null;
        };
        SignOffResponse: {
            /** Format: uuid */
            id: string;
            no: string;
            title: string;
            purpose: components["schemas"]["SignOffPurpose"];
            state: components["schemas"]["SignOffState"];
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            /** Format: uuid */
            subjectId: string;
            authorName: string;
            /** Format: date-time */
            createdAt: string;
            /** @description null = nobody is waited for */
            clock: components["schemas"]["SignOffClockResponse"] | null;
            contentHash: string | null;
            /** Format: uuid */
            snapshotId: string | null;
            currentNo: number | null;
            /** Format: date-time */
            stepStartedAt: string | null;
            changedAfterSign: boolean;
            steps: components["schemas"]["SignStepResponse"][];
            /** @description null = nothing is frozen yet */
            sheet: components["schemas"]["SignedSheetResponse"] | null;
            /** @description the frozen text, when it was asked for */
            content: string | null;
            actions: components["schemas"]["ActionOfferResponse"][];
            version: number;
        };
        SignOffChangedResponse: {
            /** Format: uuid */
            signOffId: string;
            state: components["schemas"]["SignOffState"];
            currentNo: number | null;
        };
        SignStepRequest: {
            /** @description hash of the content that was seen */
            seenHash: string;
            opinion?: string;
            /** @description in whose name a delegate signs */
            onBehalfOf?: string;
            /** @description where the installation asks for it at every signature; kept nowhere */
            password?: string;
        };
        OpinionRequest: {
            opinion: string;
            /** @description in whose name a delegate signs */
            onBehalfOf?: string;
        };
        ReassignRequest: {
            fromId: string;
            toId: string;
        };
        /** @enum {string} */
        SchoolTaskState: "ASSIGNED" | "ACKNOWLEDGED" | "IN_PROGRESS" | "INTERNAL_REVIEW" | "SUBMITTED" | "UNDER_REVIEW" | "RETURNED" | "ACCEPTED" | "EXEMPT_REQUESTED" | "EXEMPTED" | "CANCELLED";
        /**
         * @description whose turn it is
         * @enum {string}
         */
        TaskHolder: "SCHOOL" | "TOWN" | "BUREAU";
        WaitingForResponse: {
            holder: components["schemas"]["TaskHolder"];
            /** Format: uuid */
            unitId: string;
            unitName: string | null;
        };
        TaskBriefResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            phaseNo: number;
            taskKey: string;
            title: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            groupName: string;
            state: components["schemas"]["SchoolTaskState"];
            /** @description whose turn it is */
            holder: components["schemas"]["TaskHolder"];
            /** @description null = nobody, it is settled */
            waitingFor: components["schemas"]["WaitingForResponse"] | null;
            /** Format: date */
            dueOn: string;
            /**
             * Format: date
             * @description today as the task's calendar counts
             */
            today: string;
            /** Format: date-time */
            currentDueAt: string;
            /** @description counted on a year whose calendar is not published */
            dueProvisional: boolean;
            /** @description to the due day; negative when it is past */
            workingDaysLeft: number;
            /** @description lead sections, the primary one first */
            leadNames: string[];
            /** @description why it came back, while it is back */
            returnReason: string | null;
            overdue: boolean;
            lateOriginal: boolean;
            returnCount: number;
            version: number;
            /** @description what state and roles allow; no guard was asked */
            actions: string[];
        };
        ReviewItemResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            phaseNo: number;
            taskKey: string;
            title: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            groupName: string;
            state: components["schemas"]["SchoolTaskState"];
            /** @description whose turn it is */
            holder: components["schemas"]["TaskHolder"];
            /** @description null = nobody, it is settled */
            waitingFor: components["schemas"]["WaitingForResponse"] | null;
            /** Format: date */
            dueOn: string;
            /**
             * Format: date
             * @description today as the task's calendar counts
             */
            today: string;
            /** Format: date-time */
            currentDueAt: string;
            /** @description counted on a year whose calendar is not published */
            dueProvisional: boolean;
            /** @description to the due day; negative when it is past */
            workingDaysLeft: number;
            /** @description lead sections, the primary one first */
            leadNames: string[];
            /** @description why it came back, while it is back */
            returnReason: string | null;
            overdue: boolean;
            lateOriginal: boolean;
            returnCount: number;
            version: number;
            /** @description what state and roles allow; no guard was asked */
            actions: string[];
            /** @enum {string|null} */
            reviewStage: "TOWN" | "LEAD" | null;
            reviewLevels: number;
            /** Format: date-time */
            submittedAt: string | null;
            submissionCount: number;
            lateCurrent: boolean;
            exemptReason: string | null;
            /** Format: date-time */
            turnSince: string | null;
            /** Format: date-time */
            turnDueAt: string | null;
            /** @description the reviewer's own time is over */
            turnOverdue: boolean;
        };
        /** @enum {string} */
        ReviewQueue: "TOWN" | "LEAD" | "EXEMPTION";
        QueueFigureResponse: {
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            taskKey: string;
            title: string;
            queue: components["schemas"]["ReviewQueue"];
            count: number;
            /** @description the reviewer's own time is over */
            overdue: number;
        };
        ReviewSummaryResponse: {
            total: number;
            overdue: number;
            items: components["schemas"]["QueueFigureResponse"][];
        };
        /** @enum {string} */
        FileState: "KEPT" | "QUARANTINED" | "REFUSED";
        ServedDutyResponse: {
            /** Format: uuid */
            taskId: string;
            title: string;
            campaignTitle: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            /** @description the same piece of evidence, or another one with the same bytes */
            isSame: boolean;
        };
        EvidenceResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            state: components["schemas"]["FileState"];
            mediaType: string | null;
            sizeBytes: number;
            /** @description of the bytes that are kept */
            sha256: string;
            width: number | null;
            height: number | null;
            /** Format: date-time */
            takenAt: string | null;
            /** Format: uuid */
            uploaderId: string;
            /** Format: date-time */
            uploadedAt: string;
            /** @description a small picture is at /evidence/:id/thumbnail */
            hasThumbnail: boolean;
            /** @description other duties within reach */
            alsoServes: components["schemas"]["ServedDutyResponse"][];
        };
        EvidenceLimitsResponse: {
            /** @description files of one hand-in */
            files: number;
            /** @description bytes of one file */
            fileBytes: number;
        };
        ExtensionRoomResponse: {
            times: number;
            totalWorkingDays: number;
            granted: number;
            grantedWorkingDays: number;
            /** @description asked later than this many working days ahead it is short notice */
            aheadWorkingDays: number;
        };
        /** @enum {string} */
        Holder: "SCHOOL" | "TOWN" | "BUREAU" | "EXTERNAL";
        TaskSegmentResponse: {
            holder: components["schemas"]["Holder"];
            /** Format: uuid */
            unitId: string;
            unitName: string | null;
            /** Format: date-time */
            fromAt: string;
            /** Format: date-time */
            toAt: string | null;
            /** Format: date-time */
            dueAt: string | null;
        };
        /** @enum {string} */
        CohortState: "OPEN" | "TOWN_REVIEW" | "SIGNED" | "CLOSED";
        /** @enum {string} */
        TaskKind: "TASK" | "DELIVERABLE";
        SubmissionResponse: {
            no: number;
            /** Format: date-time */
            at: string;
            preparedByName: string | null;
            signedByName: string | null;
            /** @description the signature in words, a delegate with the mark of delegation */
            signedAs: string | null;
            content: {
                [key: string]: unknown;
            };
            hash: string;
            lateVsOriginal: boolean;
            lateVsCurrent: boolean;
            /** @description prepared and signed by the only officer of the school */
            singleHanded: boolean;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** @description ids of the evidence it rests on */
            evidence: string[];
        };
        ReviewResponse: {
            /** Format: date-time */
            at: string;
            reviewerName: string | null;
            stage: string;
            result: string;
            reasonCode: string | null;
            reason: string | null;
            /** Format: date-time */
            newDueAt: string | null;
        };
        /** @enum {string} */
        DeadlineCause: "ORIGINAL" | "EXTENDED" | "RETURNED" | "AMENDED";
        TaskDeadlineResponse: {
            version: number;
            cause: components["schemas"]["DeadlineCause"];
            /** Format: date-time */
            dueAt: string;
            /** Format: date */
            dueOn: string;
            provisional: boolean;
            /** Format: date-time */
            createdAt: string;
            reason: string | null;
        };
        TaskEventResponse: {
            action: string;
            fromState: string;
            toState: string;
            /** Format: date-time */
            at: string;
            /** @description null = the system */
            actorName: string | null;
        };
        TaskResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            phaseNo: number;
            taskKey: string;
            title: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            groupName: string;
            state: components["schemas"]["SchoolTaskState"];
            /** @description whose turn it is */
            holder: components["schemas"]["TaskHolder"];
            /** @description null = nobody, it is settled */
            waitingFor: components["schemas"]["WaitingForResponse"] | null;
            /** Format: date */
            dueOn: string;
            /**
             * Format: date
             * @description today as the task's calendar counts
             */
            today: string;
            /** Format: date-time */
            currentDueAt: string;
            /** @description counted on a year whose calendar is not published */
            dueProvisional: boolean;
            /** @description to the due day; negative when it is past */
            workingDaysLeft: number;
            /** @description lead sections, the primary one first */
            leadNames: string[];
            /** @description why it came back, while it is back */
            returnReason: string | null;
            overdue: boolean;
            lateOriginal: boolean;
            returnCount: number;
            version: number;
            actions: components["schemas"]["ActionOfferResponse"][];
            evidence: components["schemas"]["EvidenceResponse"][];
            /** @description what submissions rest on and the draft does not any more */
            pastEvidence: components["schemas"]["EvidenceResponse"][];
            evidenceLimits: components["schemas"]["EvidenceLimitsResponse"];
            extensionRoom: components["schemas"]["ExtensionRoomResponse"];
            /** @description who has held it, the first one first */
            segments: components["schemas"]["TaskSegmentResponse"][];
            /** Format: uuid */
            calendarId: string;
            /** Format: uuid */
            phaseId: string;
            /** Format: uuid */
            cohortId: string;
            cohortState: components["schemas"]["CohortState"];
            kind: components["schemas"]["TaskKind"];
            requirement: string;
            /** @description JSON Schema subset */
            formSpec: {
                [key: string]: unknown;
            };
            evidencePolicy: components["schemas"]["EvidencePolicy"];
            evidenceReason: string | null;
            reviewLevels: number;
            /** @enum {string|null} */
            reviewStage: "TOWN" | "LEAD" | null;
            /** Format: date-time */
            originalDueAt: string;
            content: {
                [key: string]: unknown;
            } | null;
            /** @description digest of the content, to be sent with the signature */
            digest: string;
            /** Format: date-time */
            submittedAt: string | null;
            submissionCount: number;
            lateCurrent: boolean;
            exemptReason: string | null;
            /** Format: date-time */
            createdAt: string;
            submissions: components["schemas"]["SubmissionResponse"][];
            reviews: components["schemas"]["ReviewResponse"][];
            deadlines: components["schemas"]["TaskDeadlineResponse"][];
            events: components["schemas"]["TaskEventResponse"][];
        };
        OriginalDueResponse: {
            /**
             * Format: date-time
             * @description exclusive
             */
            dueAt: string;
            /** Format: date */
            dueOn: string;
            display: string;
            onDayOff: boolean;
            dayLabel: string;
        };
        CurrentDueResponse: {
            /**
             * Format: date-time
             * @description exclusive
             */
            dueAt: string;
            /** Format: date */
            dueOn: string;
            display: string;
            onDayOff: boolean;
            dayLabel: string;
            provisional: boolean;
            notice: string | null;
        };
        DeadlineDayResponse: {
            /** Format: date */
            on: string;
            kind: string;
            label: string;
            counts: boolean;
            /** @description 0 = it does not count */
            n: number;
            provisional: boolean;
        };
        DeadlineVersionResponse: {
            /**
             * Format: date-time
             * @description exclusive
             */
            dueAt: string;
            /** Format: date */
            dueOn: string;
            display: string;
            onDayOff: boolean;
            dayLabel: string;
            version: number;
            cause: components["schemas"]["DeadlineCause"];
            causeText: string;
            expr: {
                [key: string]: unknown;
            };
            /** @description how the term is stated */
            words: string;
            reason: string | null;
            by: string | null;
            /** Format: date-time */
            at: string;
            calendarVersion: number;
            provisional: boolean;
            /** Format: date */
            startOn: string;
            workingDays: number;
            suspendedWorkingDays: number;
            days: components["schemas"]["DeadlineDayResponse"][];
        };
        DeadlineResponse: {
            /** Format: uuid */
            taskId: string;
            original: components["schemas"]["OriginalDueResponse"];
            current: components["schemas"]["CurrentDueResponse"];
            versions: components["schemas"]["DeadlineVersionResponse"][];
            moves: {
                [key: string]: unknown;
            }[];
        };
        ReturnReasonResponse: {
            code: string;
            text: string;
        };
        ReturnTermsResponse: {
            /** @description the dictionary the reasons come from */
            pack: string;
            version: number;
            reasons: components["schemas"]["ReturnReasonResponse"][];
            minimumWorkingDays: number;
            /** Format: date */
            today: string;
            /** Format: date */
            currentDueOn: string;
            /**
             * Format: date
             * @description an earlier choice counts as this day
             */
            earliestOn: string;
        };
        VersionedRequest: {
            /** @description version of the record as it was seen */
            expectedVersion?: number;
        };
        TaskChangedResponse: {
            /** Format: uuid */
            taskId: string;
            state: components["schemas"]["SchoolTaskState"];
            version: number;
        };
        DraftRequest: {
            /** @description version of the record as it was seen */
            expectedVersion?: number;
            content: {
                [key: string]: unknown;
            };
        };
        AssignRequest: {
            /** @description version of the record as it was seen */
            expectedVersion?: number;
            assigneeId?: string | null;
        };
        CommentRequest: {
            /** @description version of the record as it was seen */
            expectedVersion?: number;
            comment: string;
            /** @description in whose name a delegate signs */
            onBehalfOf?: string;
        };
        SignRequest: {
            /** @description version of the record as it was seen */
            expectedVersion?: number;
            /** @description digest of the content that was seen */
            seenDigest: string;
            /** @description in whose name a delegate signs */
            onBehalfOf?: string;
            /** @description where the installation asks for it at every signature; kept nowhere */
            password?: string;
        };
        SeenTaskRequest: {
            /** Format: uuid */
            taskId: string;
            version: number;
        };
        AcceptManyRequest: {
            taskIds: string[];
            /** @description versions as they were seen; a task that has moved on is refused alone */
            seen?: components["schemas"]["SeenTaskRequest"][];
        };
        AcceptedResponse: {
            /** Format: uuid */
            taskId: string;
            ok: boolean;
            /** @description why it was refused */
            code?: string;
        };
        AcceptManyResponse: {
            results: components["schemas"]["AcceptedResponse"][];
        };
        ReturnRequest: {
            /** @description version of the record as it was seen */
            expectedVersion?: number;
            reasonCode: string;
            reason: string;
            newDueOn?: string;
        };
        ReasonRequest: {
            /** @description version of the record as it was seen */
            expectedVersion?: number;
            reason: string;
        };
        ExemptionDecisionRequest: {
            /** @description version of the record as it was seen */
            expectedVersion?: number;
            reason: string;
            exempt: boolean;
        };
        EvidenceBriefResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            state: components["schemas"]["FileState"];
            mediaType: string | null;
            sizeBytes: number;
            /** @description of the bytes that are kept */
            sha256: string;
            width: number | null;
            height: number | null;
            /** Format: date-time */
            takenAt: string | null;
            /** Format: uuid */
            uploaderId: string;
            /** Format: date-time */
            uploadedAt: string;
            /** @description a small picture is at /evidence/:id/thumbnail */
            hasThumbnail: boolean;
            /** @description other duties within reach */
            alsoServes: components["schemas"]["ServedDutyResponse"][];
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
        };
        LinkEvidenceRequest: {
            /** Format: uuid */
            evidenceId: string;
        };
        EvidenceLinkResponse: {
            /** Format: uuid */
            taskId: string;
            /** Format: uuid */
            evidenceId: string;
        };
        /** @enum {string} */
        UploadState: "UPLOADING" | "KEPT" | "QUARANTINED" | "REFUSED";
        UploadRefusalResponse: {
            code: string;
            message: string;
        };
        UploadOutcomeResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            taskId: string;
            name: string;
            sizeBytes: number;
            offsetBytes: number;
            state: components["schemas"]["UploadState"];
            /** Format: uuid */
            evidenceId: string | null;
            refusal: components["schemas"]["UploadRefusalResponse"] | null;
        };
        CohortBriefResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            phaseNo: number;
            /** Format: uuid */
            groupId: string;
            groupName: string;
            shardNo: number;
            state: components["schemas"]["CohortState"];
            returnCount: number;
            /** Format: date-time */
            townReviewDueAt: string | null;
            /** Format: date-time */
            signedAt: string | null;
            /** @description tasks not settled yet */
            open: number;
            /** @description all tasks of the cohort */
            total: number;
            /** @description what state and roles allow; no guard was asked */
            actions: string[];
        };
        CohortCountsResponse: {
            tasksByState: {
                [key: string]: number;
            };
            total: number;
            accepted: number;
            exempted: number;
            cancelled: number;
            unsettled: number;
            onTime: number;
            late: number;
            /** @description handed in and waiting for the town */
            queue: number;
        };
        ExceptionLineResponse: {
            /** Format: uuid */
            schoolTaskId: string;
            schoolName: string;
            taskKey: string;
            title: string;
            /** @description now */
            state: components["schemas"]["SchoolTaskState"];
            /** Format: uuid */
            ownerUnitId: string;
            ownerUnitName: string | null;
            /** Format: uuid */
            ownerPersonId: string | null;
            ownerPersonName: string | null;
            /** Format: date */
            newDueOn: string;
            /**
             * Format: uuid
             * @description null = routine
             */
            targetPhaseId: string | null;
            targetPhaseNo: number | null;
            reason: string;
        };
        SheetQuotasResponse: {
            met: number;
            unmet: number;
            madeUp: number;
            exempt: number;
            open: number;
        };
        SheetCountsResponse: {
            tasksByState: {
                [key: string]: number;
            };
            total: number;
            accepted: number;
            exempted: number;
            cancelled: number;
            unsettled: number;
            onTime: number;
            late: number;
            /** @description handed in and waiting for the town */
            queue: number;
            quotas?: components["schemas"]["SheetQuotasResponse"];
        };
        CohortSheetResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            counts: components["schemas"]["SheetCountsResponse"];
            exceptions: components["schemas"]["ExceptionLineResponse"][];
            /** @description to be sent with the signature */
            hash: string;
            /** Format: uuid */
            preparedBy: string;
            preparedByName: string | null;
            /**
             * Format: date-time
             * @description cut-off of its figures
             */
            preparedAt: string;
            /** @description the signature in words */
            signedAs: string | null;
            /** Format: date-time */
            signedAt: string | null;
            /** Format: date-time */
            supersededAt: string | null;
        };
        CarryTargetResponse: {
            /** Format: uuid */
            id: string;
            no: number;
            title: string;
            /** Format: date */
            endOn: string | null;
        };
        SheetChangeResponse: {
            field: string;
            item: string;
            /** @description as signed */
            old: string;
            /** @description now */
            new: string;
            text: string;
        };
        FiledLateResponse: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            submittedAt: string;
            state: components["schemas"]["SchoolTaskState"];
            taskKey: string;
            schoolName: string;
        };
        CohortResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            phaseNo: number;
            /** Format: uuid */
            groupId: string;
            groupName: string;
            shardNo: number;
            state: components["schemas"]["CohortState"];
            returnCount: number;
            /** Format: date-time */
            townReviewDueAt: string | null;
            /** Format: date-time */
            signedAt: string | null;
            /** Format: uuid */
            phaseId: string;
            phaseState: components["schemas"]["PhaseState"];
            /** @description of the sheet signed last; 0 = none */
            sheetVersion: number;
            version: number;
            /** @description now */
            counts: components["schemas"]["CohortCountsResponse"];
            /** @description for what stays open */
            lines: components["schemas"]["ExceptionLineResponse"][];
            /** @description waits for a signature */
            draft: components["schemas"]["CohortSheetResponse"] | null;
            /** @description every sheet, the oldest first */
            sheets: components["schemas"]["CohortSheetResponse"][];
            /** @description phases open matters may go to */
            targets: components["schemas"]["CarryTargetResponse"][];
            changedAfterSign: boolean;
            changeNote: components["schemas"]["SheetChangeResponse"][];
            filedAfterSignature: components["schemas"]["FiledLateResponse"][];
            actions: components["schemas"]["ActionOfferResponse"][];
        };
        CohortChangedResponse: {
            /** Format: uuid */
            cohortId: string;
            state: components["schemas"]["CohortState"];
            /** @description of the prepared draft */
            sheetHash: string | null;
        };
        ExceptionLineRequest: {
            schoolTaskId: string;
            ownerUnitId: string;
            ownerPersonId?: string;
            newDueOn: string;
            targetPhaseId?: string;
            reason: string;
        };
        PrepareSheetRequest: {
            lines: components["schemas"]["ExceptionLineRequest"][];
        };
        SignCohortRequest: {
            seenHash: string;
            /** @description in whose name a delegate signs */
            onBehalfOf?: string;
            /** @description where the installation asks for it at every signature; kept nowhere */
            password?: string;
        };
        ReturnedTaskRequest: {
            taskId: string;
            reasonCode: string;
            reason: string;
            newDueOn?: string;
        };
        ReturnToSchoolsRequest: {
            tasks: components["schemas"]["ReturnedTaskRequest"][];
        };
        CohortReasonRequest: {
            reason: string;
        };
        LineSubjectResponse: {
            kind: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string | null;
            /** @description of a calendar's paper */
            year: number | null;
        };
        InboxMessageResponse: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            deliveredAt: string;
            title: string;
            lines: string[];
            /** @description line by line; empty for messages written before lines led anywhere */
            subjects: components["schemas"]["LineSubjectResponse"][];
            /** Format: date-time */
            readAt: string | null;
        };
        MarkMessagesRequest: {
            messageIds: string[];
            /** @enum {string} */
            mark: "read" | "unread" | "archive" | "restore";
        };
        InboxReadResponse: {
            /** Format: uuid */
            messageId: string;
        };
        /** @enum {string} */
        UnitKind: "BUREAU" | "SECTION" | "TOWN_CENTER" | "DIRECT_GROUP" | "SCHOOL" | "CAMPUS" | "MEMBER_UNIT" | "AGENCY";
        /** @enum {string} */
        SectionKey: "OFFICE" | "SAFETY" | "EDUCATION" | "SUPERVISION" | "DISCIPLINE" | "PERSONNEL" | "EDTECH" | "PROJECT" | "FUNDING" | "APPROVAL";
        /** @enum {string} */
        Ownership: "PUBLIC" | "PRIVATE";
        /** @enum {string} */
        Boarding: "NONE" | "PARTIAL" | "FULL";
        UnitBriefResponse: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["UnitKind"];
            code: string;
            name: string;
            /** Format: uuid */
            parentId: string | null;
            parentName: string | null;
            /**
             * Format: date
             * @description no more from here on
             */
            validTo: string | null;
            /**
             * Format: date
             * @description shut for a time
             */
            suspendedFrom: string | null;
            sectionKey: components["schemas"]["SectionKey"] | null;
            schoolType: components["schemas"]["SchoolType"] | null;
            ownership: components["schemas"]["Ownership"] | null;
            boarding: components["schemas"]["Boarding"] | null;
            flags: string[] | null;
            pupils: number | null;
            /** @description living units under it */
            childCount: number;
        };
        SchoolProfileResponse: {
            schoolType: components["schemas"]["SchoolType"];
            ownership: components["schemas"]["Ownership"];
            boarding: components["schemas"]["Boarding"];
            flags: string[];
            pupils: number;
            boarders: number;
            staff: number;
            campuses: number;
            guardsInHouse: number;
            guardsOutsourced: number;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
        };
        UnitMembershipResponse: {
            /** Format: uuid */
            parentId: string;
            parentName: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
        };
        UnitResponse: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["UnitKind"];
            code: string;
            name: string;
            /** Format: uuid */
            parentId: string | null;
            parentName: string | null;
            /** Format: uuid */
            headId: string | null;
            headName: string | null;
            sectionKey: components["schemas"]["SectionKey"] | null;
            isSafetyOffice: boolean;
            /**
             * Format: uuid
             * @description section that reviews for a group without a staff of its own
             */
            reviewUnitId: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            /**
             * Format: date
             * @description shut for a time
             */
            suspendedFrom: string | null;
            version: number;
            profiles: components["schemas"]["SchoolProfileResponse"][];
            memberships: components["schemas"]["UnitMembershipResponse"][];
            actions: components["schemas"]["ActionOfferResponse"][];
        };
        /** @enum {string} */
        UnitEventKind: "OPEN" | "SUSPEND" | "REOPEN" | "CLOSE" | "RENAME" | "SPLIT" | "MERGE" | "RECATEGORISE" | "CHANGE_PARENT";
        UnitRefResponse: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        UnitEventResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            /** @description of the unit it happened to: another one where this is a successor */
            unitName: string;
            kind: components["schemas"]["UnitEventKind"];
            /**
             * Format: date
             * @description first day on which it holds
             */
            on: string;
            successors: components["schemas"]["UnitRefResponse"][];
            receipt: string | null;
            /** @description from, to, reason, cancelled and tasks, as far as they apply */
            facts: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description when it was recorded
             */
            at: string;
            actorName: string | null;
        };
        UnitLineageResponse: {
            items: components["schemas"]["UnitEventResponse"][];
        };
        UnitEventRequest: {
            /** @description version the reader saw */
            expectedVersion?: number;
            /** @enum {string} */
            kind: "OPEN" | "SUSPEND" | "REOPEN" | "CLOSE" | "RENAME" | "SPLIT" | "MERGE" | "RECATEGORISE" | "CHANGE_PARENT";
            /**
             * Format: date
             * @description first day on which it holds
             */
            on: string;
            name?: string;
            parentId?: string;
            /** @enum {string} */
            schoolType?: "KINDERGARTEN" | "PRIMARY" | "JUNIOR" | "NINE_YEAR" | "SENIOR" | "COMPLETE_SECONDARY" | "TWELVE_YEAR" | "VOCATIONAL" | "SPECIAL" | "TEACHING_POINT" | "TRAINING_ORG";
            successorIds?: string[];
            /** @description number of the transfer receipt */
            receipt?: string;
            reason?: string;
        };
        UnitChangedResponse: {
            /** Format: uuid */
            unitId: string;
            version: number;
        };
        ProfileRequest: {
            /** @enum {string} */
            schoolType: "KINDERGARTEN" | "PRIMARY" | "JUNIOR" | "NINE_YEAR" | "SENIOR" | "COMPLETE_SECONDARY" | "TWELVE_YEAR" | "VOCATIONAL" | "SPECIAL" | "TEACHING_POINT" | "TRAINING_ORG";
            /** @enum {string} */
            ownership: "PUBLIC" | "PRIVATE";
            /** @enum {string} */
            boarding: "NONE" | "PARTIAL" | "FULL";
            flags: ("hasCanteen" | "hasBus" | "hasLab" | "hasPool" | "hasLunchCare" | "hasSpecialEquipment" | "hasConstruction")[];
            pupils: number;
            boarders: number;
            staff: number;
            campuses: number;
            guardsInHouse: number;
            guardsOutsourced: number;
        };
        CreateUnitRequest: {
            /** @enum {string} */
            kind: "BUREAU" | "SECTION" | "TOWN_CENTER" | "DIRECT_GROUP" | "SCHOOL" | "CAMPUS" | "MEMBER_UNIT" | "AGENCY";
            code: string;
            name: string;
            parentId: string;
            /** Format: date */
            validFrom: string;
            /** @enum {string} */
            sectionKey?: "OFFICE" | "SAFETY" | "EDUCATION" | "SUPERVISION" | "DISCIPLINE" | "PERSONNEL" | "EDTECH" | "PROJECT" | "FUNDING" | "APPROVAL";
            isSafetyOffice?: boolean;
            reviewUnitId?: string;
            /** @description schools only, and needed there */
            profile?: components["schemas"]["ProfileRequest"];
        };
        EditUnitRequest: {
            /** @description version the reader saw */
            expectedVersion?: number;
            name?: string;
            headId?: string | null;
            /** @enum {string|null} */
            sectionKey?: "OFFICE" | "SAFETY" | "EDUCATION" | "SUPERVISION" | "DISCIPLINE" | "PERSONNEL" | "EDTECH" | "PROJECT" | "FUNDING" | "APPROVAL" | null;
            isSafetyOffice?: boolean;
            reviewUnitId?: string | null;
        };
        MoveUnitRequest: {
            /** @description version the reader saw */
            expectedVersion?: number;
            parentId: string;
            /** Format: date */
            validFrom: string;
        };
        SetProfileRequest: {
            /** @description version the reader saw */
            expectedVersion?: number;
            /** Format: date */
            validFrom: string;
            profile: components["schemas"]["ProfileRequest"];
        };
        /** @enum {string} */
        DutyPost: "SECTION_HEAD" | "TOWN_HEAD" | "TOWN_REVIEWER" | "PRINCIPAL" | "SAFETY_OFFICER" | "CHIEF" | "DEPUTY" | "OFFICE";
        VacancyResponse: {
            post: components["schemas"]["DutyPost"];
            /** Format: uuid */
            unitId: string;
            unitName: string;
            unitCode: string;
            unitKind: components["schemas"]["UnitKind"];
            /** Format: uuid */
            parentId: string | null;
            parentName: string | null;
        };
        /** @enum {string} */
        CampaignHealth: "ON_TRACK" | "OVERDUE" | "GATE_LATE" | "SUSPENDED" | "NOT_STARTED";
        OverviewPhaseResponse: {
            /** Format: uuid */
            id: string;
            no: number;
            title: string;
            state: components["schemas"]["PhaseState"];
            /** Format: date */
            startOn: string;
            /** Format: date */
            endOn: string;
            provisional: boolean;
            accepted: components["schemas"]["RateResponse"];
            overdue: number;
            cohortsSigned: number;
            cohorts: number;
        };
        OverviewCampaignResponse: {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            state: components["schemas"]["CampaignState"];
            docNumber: string | null;
            /** Format: date */
            startOn: string;
            /** Format: date */
            endOn: string;
            /** Format: date */
            today: string;
            /**
             * Format: date-time
             * @description up to when everything is counted
             */
            cutOff: string;
            health: components["schemas"]["CampaignHealth"];
            phases: components["schemas"]["OverviewPhaseResponse"][];
        };
        OverviewResponse: {
            items: components["schemas"]["OverviewCampaignResponse"][];
        };
        PersonBriefResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            post: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            disabled: boolean;
            /** @description for those who give accounts out; null = no account */
            login?: string | null;
            /** @description still has the password he was given; null = no account */
            mustChange?: boolean | null;
            /** @description what the reader may do now */
            actions: string[];
        };
        PersonHatResponse: {
            code: components["schemas"]["ActorCode"];
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @description sections of the lines; empty = all */
            lines: string[];
            /**
             * Format: date
             * @description last day
             */
            validTo: string | null;
        };
        PersonResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            post: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            disabled: boolean;
            /** @description for those who give accounts out; null = no account */
            login?: string | null;
            /** @description still has the password he was given; null = no account */
            mustChange?: boolean | null;
            phone: string | null;
            /** Format: date-time */
            disabledAt: string | null;
            version: number;
            /** @description roles in force today */
            hats: components["schemas"]["PersonHatResponse"][];
            actions: components["schemas"]["ActionOfferResponse"][];
        };
        CreatePersonRequest: {
            name: string;
            post: string;
            unitId: string;
            phone?: string;
        };
        PersonChangedResponse: {
            /** Format: uuid */
            personId: string;
            version: number;
        };
        EditPersonRequest: {
            /** @description version the reader saw */
            expectedVersion?: number;
            name?: string;
            post?: string;
            unitId?: string;
            phone?: string | null;
        };
        DisablePersonRequest: {
            /** @description version the reader saw */
            expectedVersion?: number;
            reason: string;
        };
        LeftBehindResponse: {
            /** @description sign-offs that need another signer */
            signOffIds: string[];
            tasks: number;
            delegations: number;
        };
        PersonDisabledResponse: {
            /** Format: uuid */
            personId: string;
            version: number;
            left: components["schemas"]["LeftBehindResponse"];
        };
        EnablePersonRequest: {
            /** @description version the reader saw */
            expectedVersion?: number;
        };
        CreateAccountRequest: {
            login: string;
        };
        OneTimeAccountResponse: {
            /** Format: uuid */
            personId: string;
            login: string;
            /** @description shown once and kept nowhere; null when the request repeats an answered one */
            oneTimePassword: string | null;
        };
        ImportStagedResponse: {
            /** Format: uuid */
            importId: string;
        };
        /** @enum {string} */
        RosterKind: "UNITS" | "PEOPLE";
        /** @enum {string} */
        RosterImportState: "STAGED" | "COMMITTED" | "DISCARDED" | "WITHDRAWN";
        ImportBriefResponse: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["RosterKind"];
            fileName: string;
            state: components["schemas"]["RosterImportState"];
            rows: number;
            /** @description by outcome, and findings */
            counts: {
                [key: string]: number;
            };
            /** @description of the commit */
            result: {
                [key: string]: number;
            } | null;
            version: number;
            createdByName: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            committedAt: string | null;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** Format: date-time */
            passwordsAt: string | null;
        };
        LastImportsResponse: {
            items: components["schemas"]["ImportBriefResponse"][];
        };
        ImportProgressResponse: {
            /** @description COMPARE, MERGE, FOLLOW_UP */
            step: string;
            done: number;
            total: number;
        };
        ImportColumnResponse: {
            /** @description letters, as in a sheet */
            column: string;
            heading: string;
            /** @description the field it is read as */
            field: string | null;
        };
        ImportFieldResponse: {
            key: string;
            /** @description its heading in our own files */
            label: string;
            required: boolean;
            /** @description column, from 0 */
            column: number | null;
        };
        ImportFindingResponse: {
            /** @description row of the sheet */
            row: number;
            column: string | null;
            field: string;
            code: string;
            value: string | null;
            /** @description what is wrong, and the mend */
            message: string;
        };
        ImportResponse: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["RosterKind"];
            fileName: string;
            state: components["schemas"]["RosterImportState"];
            rows: number;
            /** @description by outcome, and findings */
            counts: {
                [key: string]: number;
            };
            /** @description of the commit */
            result: {
                [key: string]: number;
            } | null;
            version: number;
            createdByName: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            committedAt: string | null;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** Format: date-time */
            passwordsAt: string | null;
            progress: components["schemas"]["ImportProgressResponse"] | null;
            columns: components["schemas"]["ImportColumnResponse"][];
            fields: components["schemas"]["ImportFieldResponse"][];
            firstFindings: components["schemas"]["ImportFindingResponse"][];
            actions: components["schemas"]["ActionOfferResponse"][];
        };
        /** @enum {string} */
        RosterOutcome: "NEW" | "CHANGED" | "UNCHANGED" | "CLOSED" | "FAULTY";
        ImportRowResponse: {
            /** @description row of the sheet */
            row: number;
            outcome: components["schemas"]["RosterOutcome"];
            changes: string[];
            /** @description cells by field, as they stand in the file */
            values: {
                [key: string]: string | null;
            };
            findings: components["schemas"]["ImportFindingResponse"][];
        };
        MapColumnsRequest: {
            /** @description field → column, from 0; fields left out are not read */
            mapping: {
                [key: string]: number;
            };
        };
        ImportMappedResponse: {
            /** Format: uuid */
            importId: string;
            counts: {
                [key: string]: number;
            };
        };
        CommitImportRequest: {
            /** @description version whose preview the person saw */
            expectedVersion?: number;
            /** @description people only: make accounts of the logins */
            createAccounts?: boolean;
        };
        ImportCommittedResponse: {
            /** Format: uuid */
            importId: string;
            result: {
                [key: string]: number;
            };
        };
        ImportDiscardedResponse: {
            /** Format: uuid */
            importId: string;
        };
        ImportWithdrawnResponse: {
            /** Format: uuid */
            importId: string;
            /** @description records the file had made, now gone */
            removed: number;
            /** @description records that are again as they were */
            restored: number;
        };
        /** @enum {string} */
        GrantState: "REQUESTED" | "APPROVED" | "REJECTED" | "REVOKED";
        GrantBriefResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bureauId: string;
            /** Format: uuid */
            personId: string;
            personName: string;
            code: components["schemas"]["ActorCode"];
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @description sections it answers for; empty = all or its own */
            lines: string[];
            lineNames: string[];
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description last day
             */
            validTo: string | null;
            state: components["schemas"]["GrantState"];
            reason: string | null;
            /** Format: uuid */
            requestedBy: string | null;
            requestedByName: string | null;
            /** Format: uuid */
            approvedBy: string | null;
            decidedByName: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description what the reader may do now */
            actions: string[];
        };
        GrantResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bureauId: string;
            /** Format: uuid */
            personId: string;
            personName: string;
            code: components["schemas"]["ActorCode"];
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @description sections it answers for; empty = all or its own */
            lines: string[];
            lineNames: string[];
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description last day
             */
            validTo: string | null;
            state: components["schemas"]["GrantState"];
            reason: string | null;
            /** Format: uuid */
            requestedBy: string | null;
            requestedByName: string | null;
            /** Format: uuid */
            approvedBy: string | null;
            decidedByName: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            actions: components["schemas"]["ActionOfferResponse"][];
        };
        RequestGrantRequest: {
            personId: string;
            /** @enum {string} */
            code: "CHIEF" | "DEP" | "OFF" | "LEAD" | "SUP" | "AREA" | "DISC" | "TOWN" | "TOWNH" | "TEAM" | "EXT" | "PRIN" | "SAF" | "STAFF" | "CARE" | "PUB" | "ARCH" | "SYS" | "SEC" | "AUD";
            unitId: string;
            /** @description sections the role answers for */
            lines?: string[];
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description last day
             */
            validTo?: string;
            /** @description what the approver should know */
            reason?: string;
        };
        GrantChangedResponse: {
            /** Format: uuid */
            grantId: string;
            state: components["schemas"]["GrantState"];
        };
        ApproveGrantsRequest: {
            grantIds?: string[];
            /** @description all that one import of people asked for */
            importId?: string;
        };
        GrantsApprovedResponse: {
            approved: number;
            /** @description a rule refused them; they stay as they were */
            left: number;
        };
        ApproveGrantRequest: {
            /** @description version the reader saw */
            expectedVersion?: number;
        };
        RefuseGrantRequest: {
            /** @description version the reader saw */
            expectedVersion?: number;
            reason: string;
        };
        /** @enum {string} */
        DelegationState: "PLANNED" | "IN_FORCE" | "ENDED" | "REVOKED";
        DelegationResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            principalId: string;
            principalName: string;
            /** Format: uuid */
            delegateId: string;
            delegateName: string;
            powers: components["schemas"]["DelegatedPower"][];
            /** @description empty = every campaign */
            campaignIds: string[];
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description last day
             */
            endsOn: string;
            reason: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            revokedAt: string | null;
            state: components["schemas"]["DelegationState"];
            actions: string[];
            version: number;
        };
        DelegatedWorkResponse: {
            kind: components["schemas"]["DelegatedPower"];
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: uuid */
            campaignId: string;
            /** Format: uuid */
            principalId: string;
            principalName: string;
            /** Format: date-time */
            since: string | null;
        };
        DelegatedWaitingResponse: {
            items: components["schemas"]["DelegatedWorkResponse"][];
            /** @description signatures of his own the reader may let another give */
            mayGive: components["schemas"]["DelegatedPower"][];
            /** Format: date */
            today: string;
        };
        GiveDelegationRequest: {
            delegateId: string;
            powers: ("SIGN_OFF" | "COHORT" | "SCHOOL_TASK")[];
            /** @description absent or empty: every campaign */
            campaignIds?: string[];
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description last day
             */
            endsOn: string;
            reason: string;
        };
        DelegationGivenResponse: {
            /** Format: uuid */
            delegationId: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
        };
        DelegationEndedResponse: {
            /** Format: uuid */
            delegationId: string;
            state: components["schemas"]["DelegationState"];
        };
        /** @enum {string} */
        DeliveryChannel: "EMAIL" | "WEBHOOK";
        /** @enum {string} */
        WebhookFormat: "SIGNED" | "WECOM" | "DINGTALK";
        WebhookTargetResponse: {
            /** Format: uuid */
            id: string;
            format: components["schemas"]["WebhookFormat"];
            title: string;
            host: string;
            /** Format: date-time */
            disabledAt: string | null;
        };
        ChannelChoiceResponse: {
            channels: components["schemas"]["DeliveryChannel"][];
            email: string | null;
            /** Format: uuid */
            webhookTargetId: string | null;
        };
        ChannelsResponse: {
            allowed: components["schemas"]["DeliveryChannel"][];
            targets: components["schemas"]["WebhookTargetResponse"][];
            own: components["schemas"]["ChannelChoiceResponse"];
        };
        ChooseChannelsRequest: {
            channels: ("EMAIL" | "WEBHOOK")[];
            email?: string;
            webhookTargetId?: string;
        };
        AllowChannelsRequest: {
            channels: ("EMAIL" | "WEBHOOK")[];
        };
        AllowedChannelsResponse: {
            channels: components["schemas"]["DeliveryChannel"][];
        };
        AddTargetRequest: {
            /** @enum {string} */
            format: "SIGNED" | "WECOM" | "DINGTALK";
            title: string;
            /** @description public https address; never shown again */
            url: string;
            /** @description key of the signature; never shown again */
            secret: string;
        };
        WebhookTargetResultResponse: {
            /** Format: uuid */
            targetId: string;
        };
        /** @enum {string} */
        DeliveryState: "PENDING" | "CLAIMED" | "SENT" | "FAILED_RETRY" | "UNKNOWN" | "DEAD" | "SUPPRESSED";
        DeliveryResponse: {
            /** Format: uuid */
            id: string;
            channel: components["schemas"]["DeliveryChannel"];
            state: components["schemas"]["DeliveryState"];
            attempts: number;
            fault: string | null;
            /** Format: date-time */
            slotAt: string;
            /** Format: date-time */
            settledAt: string | null;
            /** Format: uuid */
            recipientId: string;
            actions: ("resend" | "suppress")[];
        };
        DeliveryDecidedResponse: {
            /** Format: uuid */
            deliveryId: string;
            state: components["schemas"]["DeliveryState"];
        };
        /** @enum {string} */
        CalendarPaperKind: "DAYS" | "TERMS";
        CalendarDraftResponse: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CalendarPaperKind"];
            year: number;
            enteredByName: string;
        };
        CalendarFindingResponse: {
            code: string;
            year: number;
            text: string;
        };
        CalendarResponse: {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            /** @description 86400000 but for rehearsals */
            dayLengthMs: number;
            /** @description years whose days are published */
            publishedYears: number[];
            /** @description entered, not published yet */
            drafts: components["schemas"]["CalendarDraftResponse"][];
            findings: components["schemas"]["CalendarFindingResponse"][];
        };
        CreateCalendarRequest: {
            code: string;
            title: string;
            packIds: string[];
            /** @description length of a day in ms; 86400000 but for rehearsals */
            dayLengthMs?: number;
            /** @description the day that begins now */
            epochOn?: string;
        };
        CountedDayResponse: {
            /** Format: date */
            on: string;
            /** @description counts as a working day */
            working: boolean;
            /** @description the year is not published yet */
            provisional: boolean;
            /** @description number of the working day; 0 = does not count */
            n: number;
        };
        ExplainResponse: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            days: components["schemas"]["CountedDayResponse"][];
        };
        /**
         * @description YEAR = dates follow the year of issue, OFFSET = the first day
         * @enum {string}
         */
        TemplateDateMode: "YEAR" | "OFFSET";
        TemplateResponse: {
            id: string;
            version: number;
            title: string;
            /** @description YEAR = dates follow the year of issue, OFFSET = the first day */
            dateMode: components["schemas"]["TemplateDateMode"];
            phases: number;
            tasks: number;
        };
        NamedDaysResponse: {
            label: string;
            off: string[];
            work: string[];
        };
        YearInForceResponse: {
            year: number;
            source: string;
            days: components["schemas"]["NamedDaysResponse"][];
        };
        /** @enum {string} */
        CalendarYearState: "DRAFT" | "PUBLISHED" | "SUPERSEDED";
        CalendarYearResponse: {
            state: components["schemas"]["CalendarYearState"];
            version: number;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            calendarId: string;
            yearVersion: number | null;
            source: string;
            enteredByName: string;
            publishedByName: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @description open tasks to look at */
            total: number;
            done: number;
            moved: number;
            /** Format: date-time */
            appliedAt: string | null;
            stateVersion: number;
            year: number;
            days: components["schemas"]["NamedDaysResponse"][];
        };
        CalendarYearsResponse: {
            title: string;
            /** Format: date */
            today: string;
            /**
             * Format: date
             * @description last day of the last published year; later dates are provisional
             */
            horizonOn: string | null;
            inForce: components["schemas"]["YearInForceResponse"][];
            items: components["schemas"]["CalendarYearResponse"][];
        };
        NamedDaysRequest: {
            label: string;
            off: string[];
            work: string[];
        };
        YearRequest: {
            /** @description the document it comes from */
            source?: string;
            /** @description a pack that holds it */
            packId?: string;
            days?: components["schemas"]["NamedDaysRequest"][];
            /** @description a holiday a line: name|days off|days worked */
            text?: string;
            year: number;
        };
        YearResultResponse: {
            state: components["schemas"]["CalendarYearState"];
            version: number;
            /** Format: uuid */
            revisionId: string;
            year: number;
        };
        CalendarYearDetailResponse: {
            state: components["schemas"]["CalendarYearState"];
            version: number;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            calendarId: string;
            yearVersion: number | null;
            source: string;
            enteredByName: string;
            publishedByName: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @description open tasks to look at */
            total: number;
            done: number;
            moved: number;
            /** Format: date-time */
            appliedAt: string | null;
            stateVersion: number;
            year: number;
            days: components["schemas"]["NamedDaysResponse"][];
            actions: components["schemas"]["ActionOfferResponse"][];
        };
        YearDaysRequest: {
            /** @description the document it comes from */
            source?: string;
            /** @description a pack that holds it */
            packId?: string;
            days?: components["schemas"]["NamedDaysRequest"][];
            /** @description a holiday a line: name|days off|days worked */
            text?: string;
        };
        MoveCountsResponse: {
            tasks: number;
            dates: number;
            madeCertain: number;
            unopened: number;
            /** @description certain dates that stay */
            kept: number;
        };
        MoveRowResponse: {
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            /** @description what its tasks are listed by */
            taskKey: string;
            title: string;
            phaseNo: number;
            /** @description its tasks are out */
            opened: boolean;
            /** Format: date */
            fromOn: string;
            /** Format: date */
            toOn: string;
            provisional: boolean;
            tasks: number;
            /** @description the due as the plan says it, in words */
            rule: string;
            /** @description days counted differently, in words */
            days: string[];
        };
        YearPreviewResponse: {
            version: number;
            counts: components["schemas"]["MoveCountsResponse"];
            rows: components["schemas"]["MoveRowResponse"][];
            /** @description certain dates the publication leaves */
            kept: components["schemas"]["MoveRowResponse"][];
            keptNote: string | null;
            /** @description rows that are not named */
            more: number;
            /**
             * Format: date
             * @description last day that would be certain
             */
            horizonOn: string | null;
            /** Format: uuid */
            revisionId: string;
            year: number;
        };
        TermOfDayResponse: {
            no: number;
            name: string;
        };
        SchoolDayResponse: {
            /** Format: date */
            on: string;
            schoolYear: number;
            term: components["schemas"]["TermOfDayResponse"] | null;
            vacation: string | null;
        };
        TermResponse: {
            no: number;
            name: string;
            /** Format: date */
            startOn: string;
            /** Format: date */
            endOn: string;
        };
        VacationResponse: {
            label: string;
            /** Format: date */
            fromOn: string;
            /** Format: date */
            toOn: string;
        };
        SchoolYearResponse: {
            /** @description the year it begins in */
            schoolYear: number;
            version: number;
            source: string;
            terms: components["schemas"]["TermResponse"][];
            vacations: components["schemas"]["VacationResponse"][];
        };
        TermTableResponse: {
            state: components["schemas"]["CalendarYearState"];
            version: number;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            calendarId: string;
            yearVersion: number | null;
            source: string;
            enteredByName: string;
            publishedByName: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @description open tasks to look at */
            total: number;
            done: number;
            moved: number;
            /** Format: date-time */
            appliedAt: string | null;
            stateVersion: number;
            schoolYear: number;
            name: string;
            terms: components["schemas"]["TermResponse"][];
            vacations: components["schemas"]["VacationResponse"][];
        };
        TermNoticeResponse: {
            code: string;
            schoolYear: number;
            text: string;
        };
        TermTablesResponse: {
            today: components["schemas"]["SchoolDayResponse"];
            inForce: components["schemas"]["SchoolYearResponse"][];
            items: components["schemas"]["TermTableResponse"][];
            findings: components["schemas"]["TermNoticeResponse"][];
        };
        TermRequest: {
            /** @description running number within the school year */
            no: number;
            /** Format: date */
            startOn: string;
            /** Format: date */
            endOn: string;
        };
        VacationRequest: {
            label: string;
            /** Format: date */
            fromOn: string;
            /** Format: date */
            toOn: string;
        };
        TermTableRequest: {
            /** @description the document it comes from */
            source?: string;
            /** @description a pack that holds it */
            packId?: string;
            terms?: components["schemas"]["TermRequest"][];
            vacations?: components["schemas"]["VacationRequest"][];
            /** @description the year the school year begins in */
            schoolYear: number;
        };
        TermResultResponse: {
            state: components["schemas"]["CalendarYearState"];
            version: number;
            /** Format: uuid */
            termTableId: string;
            schoolYear: number;
        };
        TermTableDetailResponse: {
            state: components["schemas"]["CalendarYearState"];
            version: number;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            calendarId: string;
            yearVersion: number | null;
            source: string;
            enteredByName: string;
            publishedByName: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @description open tasks to look at */
            total: number;
            done: number;
            moved: number;
            /** Format: date-time */
            appliedAt: string | null;
            stateVersion: number;
            schoolYear: number;
            name: string;
            terms: components["schemas"]["TermResponse"][];
            vacations: components["schemas"]["VacationResponse"][];
            actions: components["schemas"]["ActionOfferResponse"][];
        };
        TermDaysRequest: {
            /** @description the document it comes from */
            source?: string;
            /** @description a pack that holds it */
            packId?: string;
            terms?: components["schemas"]["TermRequest"][];
            vacations?: components["schemas"]["VacationRequest"][];
        };
        QuotaChangeResponse: {
            title: string;
            added: number;
            exempted: number;
            dropped: number;
        };
        TermPreviewResponse: {
            version: number;
            counts: components["schemas"]["MoveCountsResponse"];
            rows: components["schemas"]["MoveRowResponse"][];
            /** @description certain dates the publication leaves */
            kept: components["schemas"]["MoveRowResponse"][];
            keptNote: string | null;
            /** @description rows that are not named */
            more: number;
            /**
             * Format: date
             * @description last day that would be certain
             */
            horizonOn: string | null;
            /** Format: uuid */
            termTableId: string;
            schoolYear: number;
            quotas: components["schemas"]["QuotaChangeResponse"][];
            quotaNote: string | null;
        };
        /** @enum {string} */
        ExtensionState: "DRAFT" | "SUBMITTED" | "APPROVED" | "REJECTED" | "WITHDRAWN" | "LAPSED";
        ExtensionBriefResponse: {
            /** Format: uuid */
            id: string;
            /** @description taken when it is submitted */
            no: string | null;
            /** Format: uuid */
            taskId: string;
            /** Format: uuid */
            campaignId: string;
            title: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            /** Format: uuid */
            groupId: string;
            seq: number;
            reason: string;
            /** Format: date */
            newDueOn: string;
            /**
             * Format: date
             * @description the due day that counts now
             */
            currentDueOn: string;
            /** Format: date */
            today: string;
            /** @description working days more than now, if it is granted */
            workingDaysNow: number;
            /** @description as it was asked */
            askedWorkingDays: number | null;
            /** @description asked shortly before the due day */
            shortNotice: boolean;
            requestedByName: string;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date */
            decisionDueOn: string | null;
            decidedByName: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            state: components["schemas"]["ExtensionState"];
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description what state and roles allow; no guard was asked */
            actions: string[];
        };
        ExtensionLimitsResponse: {
            times: number;
            totalWorkingDays: number;
        };
        ApprovalRefusedResponse: {
            /** @description message key of the reason */
            reason: string;
            facts: {
                [key: string]: unknown;
            };
        };
        ExtensionResponse: {
            /** Format: uuid */
            id: string;
            /** @description taken when it is submitted */
            no: string | null;
            /** Format: uuid */
            taskId: string;
            /** Format: uuid */
            campaignId: string;
            title: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            /** Format: uuid */
            groupId: string;
            seq: number;
            reason: string;
            /** Format: date */
            newDueOn: string;
            /**
             * Format: date
             * @description the due day that counts now
             */
            currentDueOn: string;
            /** Format: date */
            today: string;
            /** @description working days more than now, if it is granted */
            workingDaysNow: number;
            /** @description as it was asked */
            askedWorkingDays: number | null;
            /** @description asked shortly before the due day */
            shortNotice: boolean;
            requestedByName: string;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date */
            decisionDueOn: string | null;
            decidedByName: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            state: components["schemas"]["ExtensionState"];
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description extensions of this task granted so far */
            granted: number;
            grantedWorkingDays: number;
            limits: components["schemas"]["ExtensionLimitsResponse"];
            /** @description null = it may be granted */
            approvalRefused: components["schemas"]["ApprovalRefusedResponse"] | null;
            actions: components["schemas"]["ActionOfferResponse"][];
        };
        ExtensionDraftRequest: {
            reason: string;
            /**
             * Format: date
             * @description the new due day, a working day
             */
            newDueOn: string;
        };
        ExtensionChangedResponse: {
            /** Format: uuid */
            extensionId: string;
            no: string | null;
            state: components["schemas"]["ExtensionState"];
            version: number;
        };
        ExtensionEditRequest: {
            /** @description version of the record as it was seen */
            expectedVersion?: number;
            reason: string;
            /** Format: date */
            newDueOn: string;
        };
        ExtensionDecisionRequest: {
            /** @description version of the record as it was seen */
            expectedVersion?: number;
            reason: string;
            approve: boolean;
        };
        /** @enum {string} */
        DateAmendmentState: "DRAFT" | "IN_SIGNOFF" | "APPLIED" | "CANCELLED";
        DateChangeResponse: {
            /** Format: uuid */
            dutyId: string;
            /** @description a due expression */
            due: {
                [key: string]: unknown;
            };
        };
        AmendmentBriefResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            reason: string;
            /** @description the document it rests on */
            document: string;
            /** @description version of the plan it made */
            planVersion: number | null;
            /** Format: uuid */
            signOffId: string | null;
            /** Format: date-time */
            appliedAt: string | null;
            state: components["schemas"]["DateAmendmentState"];
            version: number;
            changes: components["schemas"]["DateChangeResponse"][];
        };
        DateChangeRequest: {
            /** @description a task's phase or a deliverable */
            dutyId: string;
            /** @description a due expression */
            due: {
                [key: string]: unknown;
            };
        };
        AmendmentRequest: {
            reason: string;
            /** @description the document it rests on */
            document: string;
            changes: components["schemas"]["DateChangeRequest"][];
        };
        AmendmentChangedResponse: {
            /** Format: uuid */
            amendmentId: string;
            /** Format: uuid */
            signOffId: string | null;
            state: components["schemas"]["DateAmendmentState"];
            version: number;
        };
        ShownDateChangeResponse: {
            /** Format: uuid */
            dutyId: string;
            /** @description a due expression */
            due: {
                [key: string]: unknown;
            };
            title: string | null;
            phaseNo: number | null;
            /** @description the new date in words */
            words: string;
            /** @description the date of the plan until then */
            wordsBefore: string | null;
            /** @description open tasks of schools of this duty now */
            openTasks: number;
        };
        AmendmentEffectResponse: {
            /** Format: uuid */
            taskId: string;
            taskKey: string;
            phaseNo: number;
            /** Format: uuid */
            schoolId: string;
            outcome: string;
            /** Format: date-time */
            fromDueAt: string | null;
            /** Format: date-time */
            toDueAt: string | null;
        };
        AmendmentResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            reason: string;
            /** @description the document it rests on */
            document: string;
            /** @description version of the plan it made */
            planVersion: number | null;
            /** Format: uuid */
            signOffId: string | null;
            /** Format: date-time */
            appliedAt: string | null;
            state: components["schemas"]["DateAmendmentState"];
            version: number;
            changes: components["schemas"]["ShownDateChangeResponse"][];
            effects: components["schemas"]["AmendmentEffectResponse"][];
            actions: components["schemas"]["ActionOfferResponse"][];
        };
        AmendmentEditRequest: {
            reason: string;
            /** @description the document it rests on */
            document: string;
            changes: components["schemas"]["DateChangeRequest"][];
            /** @description the version the change was made on */
            expectedVersion?: number;
        };
        AdministrationResponse: {
            /** @description role grants that wait for approval */
            proposals: number;
            /** @description messages that stopped; null = not for this reader */
            deliveries: number | null;
            /** @description checks that are not well; null = not for this reader */
            faults: number | null;
        };
        /** @enum {string} */
        HealthCheckKey: "relay-gate" | "delivery-gate" | "outbox" | "dead-messages" | "late-clocks" | "digests" | "deliveries" | "checkpoint" | "calendar" | "restore" | "clock-skew";
        /** @enum {string} */
        HealthState: "OK" | "WATCH" | "BAD";
        HealthCheckResponse: {
            key: components["schemas"]["HealthCheckKey"];
            state: components["schemas"]["HealthState"];
            /** @description how many, or seconds; -1 = never */
            figure: number;
            reason: string | null;
            /** Format: date-time */
            since: string | null;
        };
        HealthJobResponse: {
            job: string;
            /** Format: date-time */
            doneAt: string;
        };
        HealthResponse: {
            /** Format: date-time */
            at: string;
            databaseVersion: string;
            /** @description name of the newest migration */
            schemaVersion: string;
            /** @description the console is reached over TLS only */
            isEncrypted: boolean;
            checks: components["schemas"]["HealthCheckResponse"][];
            jobs: components["schemas"]["HealthJobResponse"][];
        };
        AuditActionResponse: {
            action: string;
            text: string;
        };
        AuditActionGroupResponse: {
            kind: string;
            text: string;
            actions: components["schemas"]["AuditActionResponse"][];
        };
        AuditActionsResponse: {
            items: components["schemas"]["AuditActionGroupResponse"][];
        };
        CheckpointResponse: {
            no: number;
            /** Format: date-time */
            at: string;
            chains: number;
            /** @description chains whose signed end is no longer there */
            broken: number;
        };
        ChainResponse: {
            checkpoint: components["schemas"]["CheckpointResponse"] | null;
        };
        AuditEntryResponse: {
            /** @description chain the entry is in */
            shard: number;
            /** @description place in its chain */
            seq: number;
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @description null = the system
             */
            actorId: string | null;
            actorName: string | null;
            action: string;
            /** @description the action in words */
            actionText: string;
            subjectKind: string;
            /** @description the kind of subject in words */
            subjectText: string;
            /** Format: uuid */
            subjectId: string | null;
            /** @description of people, units and roles only */
            subjectName: string | null;
            /** @description when the entry is about a role */
            roleCode: string | null;
            /** @description why it was refused, in words */
            refusal: string | null;
            /** @description what the chain seals, as JSON */
            payload: string;
        };
        DemoPersonResponse: {
            login: string;
            name: string;
            post: string;
            unitName: string;
            /** @description which story to try as this person */
            story: string;
        };
        DemoResponse: {
            /** @description the one password of the demo accounts */
            password: string;
            people: components["schemas"]["DemoPersonResponse"][];
        };
        /** @enum {string} */
        MilestoneState: "OPEN" | "MET" | "MISSED";
        MilestoneResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            code: string;
            taskNo: number | null;
            title: string;
            scope: string;
            /** Format: date */
            dueOn: string;
            dueProvisional: boolean;
            /** @description a goal to strive for: never overdue */
            soft: boolean;
            target: number;
            achieved: number | null;
            /** Format: date */
            achievedOn: string | null;
            note: string | null;
            evidenceRef: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
            metLate: boolean;
            overdue: boolean;
            state: components["schemas"]["MilestoneState"];
            version: number;
            actions: components["schemas"]["ActionOfferResponse"][];
        };
        MilestoneProofRequest: {
            achieved?: number;
            note?: string;
            evidenceRef?: string;
        };
        MilestoneMissRequest: {
            note: string;
        };
        /** @enum {string} */
        MeetingType: "KICKOFF" | "PROGRESS" | "DISPATCH" | "JOINT" | "EMERGENCY" | "ROUTINE";
        /** @enum {string} */
        MeetingState: "PLANNED" | "NOTIFIED" | "HELD" | "MINUTES_ISSUED" | "TRACKING" | "CLOSED" | "MISSED" | "CANCELLED";
        ActionItemResponse: {
            /** Format: uuid */
            id: string;
            no: number;
            text: string;
            /** Format: uuid */
            ownerUnitId: string;
            ownerUnitName: string;
            /** Format: date */
            dueOn: string;
            /** Format: date-time */
            doneAt: string | null;
            doneNote: string | null;
            /**
             * Format: uuid
             * @description a later meeting
             */
            movedTo: string | null;
            overdue: boolean;
            /** @description open, and the reader may say it is done or move it */
            mayFinish: boolean;
        };
        MeetingResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            no: string;
            type: components["schemas"]["MeetingType"];
            title: string;
            agenda: string;
            /** Format: uuid */
            phaseId: string | null;
            /** Format: uuid */
            groupId: string | null;
            /** Format: date */
            plannedOn: string;
            /** Format: date */
            heldOn: string | null;
            attendees: string[];
            decisions: string[];
            /**
             * Format: uuid
             * @description once they are issued
             */
            minutesDocumentId: string | null;
            state: components["schemas"]["MeetingState"];
            version: number;
            items: components["schemas"]["ActionItemResponse"][];
            actions: components["schemas"]["ActionOfferResponse"][];
        };
        PlanMeetingRequest: {
            phaseId?: string;
            groupId?: string;
            /** @enum {string} */
            type: "KICKOFF" | "PROGRESS" | "DISPATCH" | "JOINT" | "EMERGENCY" | "ROUTINE";
            title: string;
            agenda?: string;
            plannedOn: string;
        };
        DocumentRequest: {
            type: string;
            title: string;
            text: string;
        };
        AgendaRequest: {
            agenda?: string;
        };
        HoldMeetingRequest: {
            /** @description today when absent */
            heldOn?: string;
            attendees: string[];
            decisions: string[];
        };
        ActionItemRequest: {
            text: string;
            ownerUnitId: string;
            ownerPersonId?: string;
            dueOn: string;
        };
        MinutesRequest: {
            items: components["schemas"]["ActionItemRequest"][];
        };
        MeetingReasonRequest: {
            reason: string;
        };
        ActionItemDoneRequest: {
            note: string;
            /** @description the meeting that takes the item over */
            movedTo?: string;
        };
        /** @enum {string} */
        FactUnit: "PIECE" | "PLACE" | "SITE" | "HOUSEHOLD" | "PERSON" | "PERSON_TIME" | "DEVICE" | "SESSION" | "LESSON" | "YUAN";
        /** @enum {string} */
        FactPrecision: "EXACT" | "ESTIMATE" | "AT_LEAST";
        /** @enum {string} */
        QuotaPeriodState: "OPEN" | "MET" | "UNMET" | "EXEMPT" | "MADE_UP";
        QuotaPeriodBriefResponse: {
            /** @example R-401 */
            code: string;
            title: string;
            unit: components["schemas"]["FactUnit"];
            /** Format: date */
            fromOn: string;
            /** Format: date */
            toOn: string;
            minimum: number;
            /** @description confirmed and told in time */
            achieved: number;
            /** @description confirmed and told after the period */
            madeUp: number;
            precision: components["schemas"]["FactPrecision"];
            state: components["schemas"]["QuotaPeriodState"];
            exemptReason: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: uuid */
            groupId: string;
            version: number;
            /** @description what state and roles allow; no guard was asked */
            actions: string[];
        };
        /** @enum {string} */
        FactState: "PENDING" | "CONFIRMED" | "REFUSED";
        FactResponse: {
            /** Format: uuid */
            id: string;
            value: number;
            unit: components["schemas"]["FactUnit"];
            precision: components["schemas"]["FactPrecision"];
            /** Format: date */
            asOf: string;
            note: string;
            /** @description told after its period, or after the period was judged */
            madeUp: boolean;
            recordedByName: string;
            /** Format: date-time */
            recordedAt: string;
            confirmedByName: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
            /** Format: date-time */
            refusedAt: string | null;
            refuseReason: string | null;
            state: components["schemas"]["FactState"];
            actions: string[];
        };
        UnitQuotaResponse: {
            /** @example R-401 */
            code: string;
            title: string;
            unit: components["schemas"]["FactUnit"];
            /** Format: date */
            fromOn: string;
            /** Format: date */
            toOn: string;
            minimum: number;
            /** @description confirmed and told in time */
            achieved: number;
            /** @description confirmed and told after the period */
            madeUp: number;
            precision: components["schemas"]["FactPrecision"];
            state: components["schemas"]["QuotaPeriodState"];
            exemptReason: string | null;
            /**
             * Format: uuid
             * @description null until something was told of it
             */
            id: string | null;
            /** @description the document the rule comes from */
            source: string;
            actions: string[];
            /** @description the newest first */
            facts: components["schemas"]["FactResponse"][];
        };
        QuotasOfUnitResponse: {
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: date */
            today: string;
            items: components["schemas"]["UnitQuotaResponse"][];
        };
        RuleComplianceResponse: {
            /** @example R-401 */
            code: string;
            title: string;
            met: number;
            unmet: number;
            madeUp: number;
            exempt: number;
            open: number;
            numerator: number;
            denominator: number;
            /** @description numerator by denominator, as it is shown */
            rate: string;
        };
        QuotaComplianceResponse: {
            /** Format: date-time */
            cutOff: string;
            items: components["schemas"]["RuleComplianceResponse"][];
        };
        FactRequest: {
            /**
             * Format: uuid
             * @description the own unit when absent; the bureau for what the bureau itself owes
             */
            unitId?: string;
            /** @example R-401 */
            rule: string;
            /** @description first day of the period */
            fromOn: string;
            value: number;
            /** @enum {string} */
            unit: "PIECE" | "PLACE" | "SITE" | "HOUSEHOLD" | "PERSON" | "PERSON_TIME" | "DEVICE" | "SESSION" | "LESSON" | "YUAN";
            /** @enum {string} */
            precision: "EXACT" | "ESTIMATE" | "AT_LEAST";
            asOf: string;
            note?: string;
        };
        FactRecordedResponse: {
            /** Format: uuid */
            factId: string;
            /** Format: uuid */
            periodId: string;
            madeUp: boolean;
        };
        FactDecidedResponse: {
            /** Format: uuid */
            factId: string;
            state: components["schemas"]["QuotaPeriodState"];
        };
        QuotaReasonRequest: {
            reason: string;
        };
        QuotaExemptedResponse: {
            /** Format: uuid */
            periodId: string;
            state: components["schemas"]["QuotaPeriodState"];
        };
        /** @enum {string} */
        CarriedKind: "SCHOOL_TASK" | "GATE_ITEM";
        CarryOverResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            /** Format: uuid */
            phaseId: string;
            phaseNo: number;
            subjectKind: components["schemas"]["CarriedKind"];
            /** Format: uuid */
            subjectId: string;
            /** @description key of the task, or kind and number of the gate item */
            subjectKey: string;
            /** @description the task or the gate item in words */
            subjectText: string | null;
            subjectState: string | null;
            /** Format: uuid */
            schoolId: string | null;
            schoolName: string | null;
            /** Format: uuid */
            ownerUnitId: string;
            ownerUnitName: string;
            /** Format: uuid */
            ownerPersonId: string | null;
            /** Format: date */
            newDueOn: string;
            /** Format: uuid */
            targetPhaseId: string | null;
            targetPhaseNo: number | null;
            routine: boolean;
            reason: string;
            /** @enum {string|null} */
            outcome: "DONE" | "CARRIED_ON" | "REOPENED" | null;
            /** Format: date-time */
            settledAt: string | null;
            settleNote: string | null;
            /** Format: date-time */
            createdAt: string;
            open: boolean;
            overdue: boolean;
            version: number;
        };
        CarryOverChainResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            /** Format: uuid */
            phaseId: string;
            phaseNo: number;
            subjectKind: components["schemas"]["CarriedKind"];
            /** Format: uuid */
            subjectId: string;
            /** @description key of the task, or kind and number of the gate item */
            subjectKey: string;
            /** @description the task or the gate item in words */
            subjectText: string | null;
            subjectState: string | null;
            /** Format: uuid */
            schoolId: string | null;
            schoolName: string | null;
            /** Format: uuid */
            ownerUnitId: string;
            ownerUnitName: string;
            /** Format: uuid */
            ownerPersonId: string | null;
            /** Format: date */
            newDueOn: string;
            /** Format: uuid */
            targetPhaseId: string | null;
            targetPhaseNo: number | null;
            routine: boolean;
            reason: string;
            /** @enum {string|null} */
            outcome: "DONE" | "CARRIED_ON" | "REOPENED" | null;
            /** Format: date-time */
            settledAt: string | null;
            settleNote: string | null;
            /** Format: date-time */
            createdAt: string;
            open: boolean;
            overdue: boolean;
            version: number;
            /** @description every link, the first one first */
            chain: components["schemas"]["CarryOverResponse"][];
            actions: components["schemas"]["ActionOfferResponse"][];
        };
        CarryOverNoteRequest: {
            note: string;
        };
        CarryOverSettledResponse: {
            /** Format: uuid */
            carryOverId: string;
        };
        MoveCarryOverRequest: {
            ownerUnitId: string;
            ownerPersonId?: string;
            newDueOn: string;
            /** @description absent = the routine ledger */
            targetPhaseId?: string;
            reason: string;
        };
        CarryOverMovedResponse: {
            /** Format: uuid */
            carryOverId: string;
            /** Format: uuid */
            predecessorId: string;
        };
        SnapshotBriefResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            /** Format: uuid */
            groupId: string | null;
            groupName: string | null;
            kind: string;
            subjectKind: string;
            /** Format: uuid */
            subjectId: string;
            definitionVersion: number;
            /** Format: date-time */
            cutOff: string;
            hash: string;
            /** Format: date-time */
            createdAt: string;
        };
        RestatedFigureResponse: {
            /** @description JSON pointer into the content */
            figure: string;
            frozen: string;
            /** @description as restated last */
            value: string;
            restated: boolean;
        };
        /** @enum {string} */
        RestatementState: "PROPOSED" | "CONFIRMED" | "REJECTED" | "WITHDRAWN";
        RestatementResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            snapshotId: string;
            figure: string;
            oldValue: string;
            newValue: string;
            reason: string;
            /** Format: uuid */
            proposedBy: string;
            proposedByName: string;
            decidedByName: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            state: components["schemas"]["RestatementState"];
            /** Format: date-time */
            createdAt: string;
            actions: components["schemas"]["ActionOfferResponse"][];
        };
        SnapshotResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string;
            /** Format: uuid */
            groupId: string | null;
            groupName: string | null;
            kind: string;
            subjectKind: string;
            /** Format: uuid */
            subjectId: string;
            definitionVersion: number;
            /** Format: date-time */
            cutOff: string;
            hash: string;
            /** Format: date-time */
            createdAt: string;
            /** @description the frozen text whose sha-256 is the digest */
            content: string;
            figures: components["schemas"]["RestatedFigureResponse"][];
            restatements: components["schemas"]["RestatementResponse"][];
            /** @description the reader may propose a restatement */
            mayPropose: boolean;
        };
        RestatementRequest: {
            /**
             * @description JSON pointer into the content
             * @example /items/0/numerator
             */
            figure: string;
            newValue: string;
            reason: string;
        };
        RestatementProposedResponse: {
            /** Format: uuid */
            restatementId: string;
            oldValue: string;
        };
        RestatementDecidedResponse: {
            /** Format: uuid */
            restatementId: string;
            state: components["schemas"]["RestatementState"];
        };
        RestatementReasonRequest: {
            reason: string;
        };
        DocumentBriefResponse: {
            /** Format: uuid */
            id: string;
            type: string;
            title: string;
            docNumber: string | null;
            /** Format: uuid */
            campaignId: string | null;
            campaignTitle: string | null;
            state: string;
            /** Format: date-time */
            signedAt: string | null;
            /** Format: date-time */
            releasedAt: string | null;
            /** @description SHA-256 of the text */
            hash: string;
            /** Format: date-time */
            createdAt: string;
        };
        MinutesItemResponse: {
            text: string;
            ownerUnitName: string;
            /** Format: date */
            dueOn: string;
        };
        MinutesResponse: {
            no: string;
            /** Format: date */
            heldOn: string | null;
            attendees: string[];
            decisions: string[];
            items: components["schemas"]["MinutesItemResponse"][];
        };
        DocumentResponse: {
            /** Format: uuid */
            id: string;
            type: string;
            title: string;
            docNumber: string | null;
            /** Format: uuid */
            campaignId: string | null;
            campaignTitle: string | null;
            state: string;
            /** Format: date-time */
            signedAt: string | null;
            /** Format: date-time */
            releasedAt: string | null;
            /** @description SHA-256 of the text */
            hash: string;
            /** Format: date-time */
            createdAt: string;
            plan: components["schemas"]["SignedPlanResponse"] | null;
            minutes: components["schemas"]["MinutesResponse"] | null;
            text: string | null;
        };
        /** @enum {string} */
        SearchGroup: "campaigns" | "units" | "people" | "documents" | "tasks";
        HitResponse: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @description where it stands: a state, a unit, a number, a campaign */
            detail: string | null;
            /** Format: uuid */
            campaignId: string | null;
            /** @description the key of a task in its plan */
            taskKey: string | null;
        };
        FoundGroupResponse: {
            group: components["schemas"]["SearchGroup"];
            items: components["schemas"]["HitResponse"][];
            /** @description there are more than are shown */
            more: boolean;
        };
        SearchResponse: {
            groups: components["schemas"]["FoundGroupResponse"][];
        };
        WorkCountResponse: {
            /** @description what is counted */
            key: string;
            /** @description the list that has exactly these records */
            list: string;
            /** @description its query */
            query: string;
            count: number;
        };
        WaitingGateResponse: {
            /** Format: uuid */
            campaignId: string;
            campaignTitle: string;
            phaseNo: number;
            phaseTitle: string;
            /** Format: date */
            endOn: string;
        };
        HealthPhaseResponse: {
            no: number;
            title: string;
            /** Format: date */
            startOn: string;
            /** Format: date */
            endOn: string;
            state: components["schemas"]["PhaseState"];
        };
        CampaignHealthResponse: {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            state: components["schemas"]["CampaignState"];
            /** Format: date */
            startOn: string;
            /** Format: date */
            endOn: string;
            /**
             * Format: date
             * @description today as the campaign's calendar counts
             */
            today: string;
            phases: components["schemas"]["HealthPhaseResponse"][];
            total: number;
            accepted: components["schemas"]["RateResponse"];
            inReview: number;
            overdue: number;
            dueSoon: number;
        };
        WorkbenchResponse: {
            /** Format: date-time */
            cutOff: string;
            counts: components["schemas"]["WorkCountResponse"][];
            gates: components["schemas"]["WaitingGateResponse"][];
            campaigns: components["schemas"]["CampaignHealthResponse"][];
        };
    };
    responses: {
        /** @description Not signed in, or the credentials are wrong */
        unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Outside the roles of the person, or a forged request */
        forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Does not exist or is out of reach */
        missing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state, the version or another record does not allow it */
        conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Fields are wrong; `findings` names them */
        invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other refusal; 429 and 503 carry Retry-After */
        other: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Health.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Session.current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Session.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Session.signOut": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Session.changePassword": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SignIn.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                outcome?: "SIGNED_IN" | "WRONG_PASSWORD" | "DISABLED";
                /** @description a minus turns the order round */
                sort?: "at" | "-at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignInResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SignIn.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSignInsResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SignIn.endOthers": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInsEndedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SignIn.end": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInsEndedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Campaign.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                states?: ("DRAFT" | "IN_SIGNOFF" | "RETURNED" | "APPROVED" | "ISSUED" | "ACTIVE" | "SUSPENDED" | "WRAP_UP" | "CLOSED" | "ARCHIVED" | "CANCELLED")[];
                ownerSectionId?: string;
                /** @description campaigns with a day in this year */
                year?: number;
                templateId?: string;
                /** @description words of the title, or the code */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt" | "startOn" | "-startOn" | "endOn" | "-endOn" | "title" | "-title";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CampaignBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Campaign.create": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCampaignRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Campaign.one": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Draft.header": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeaderRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Campaign.findings": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFindingsResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Campaign.progress": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Campaign.activity": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                before?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ActivityResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Campaign.reopenings": {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CampaignLife.submit": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CampaignLife.issue": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CampaignLife.start": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CampaignLife.suspend": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CampaignLife.resumePreview": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumePreviewResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CampaignLife.resume": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CampaignLife.wrapUp": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CampaignLife.close": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CampaignLife.cancel": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CampaignLife.discard": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Draft.explain": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainFindingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Draft.addBasis": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasisRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Draft.updateBasis": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
                basisId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasisRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Draft.removeBasis": {
        parameters: {
            query?: {
                /** @description version of the campaign the writer saw */
                expectedVersion?: number;
            };
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
                basisId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Draft.addPhase": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhaseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Draft.updatePhase": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
                phaseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhaseRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Draft.removePhase": {
        parameters: {
            query?: {
                /** @description version of the campaign the writer saw */
                expectedVersion?: number;
            };
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
                phaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Draft.addTask": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Draft.updateTask": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Draft.removeTask": {
        parameters: {
            query?: {
                /** @description version of the campaign the writer saw */
                expectedVersion?: number;
            };
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Draft.addDeliverable": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliverableRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Draft.updateDeliverable": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
                deliverableId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliverableRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Draft.removeDeliverable": {
        parameters: {
            query?: {
                /** @description version of the campaign the writer saw */
                expectedVersion?: number;
            };
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
                deliverableId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Plan.options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOptionsResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Plan.reach": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanReachResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Plan.reachedSchools": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description absent = the campaign as a whole */
                taskId?: string;
                groupId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReachedSchoolResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Plan.chain": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanChainResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Plan.launch": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignLaunchResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Phase.one": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Phase.gateItem": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateItemListResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Phase.start": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Phase.openGate": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateOpenedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Phase.reopen": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenPhaseRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseReopenedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Phase.planCarryOver": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarryOverRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarryOverPlannedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SignOff.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                states?: ("DRAFT" | "PENDING" | "APPROVED" | "REJECTED" | "RETURNED" | "WITHDRAWN" | "EXPIRED")[];
                purpose?: "CAMPAIGN_PLAN" | "PHASE_GATE" | "DATE_AMENDMENT";
                /** @description the step that is due is the reader’s to sign */
                waitingForMe?: boolean;
                /** @description still under way, and the signer of an open step has left: another is to be named */
                signerLeft?: boolean;
                /** @description the reader has decided a step of it, or another did in his name */
                signedByMe?: boolean;
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt" | "no" | "-no";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignOffBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SignOff.one": {
        parameters: {
            query?: {
                /** @description in whose name a delegate reads */
                onBehalfOf?: string;
                /** @description with the frozen text whose sha-256 is the digest */
                withContent?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOffResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SignOff.start": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOffChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SignOff.sign": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignStepRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOffChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SignOff.return": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOffChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SignOff.reject": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOffChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SignOff.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOffChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SignOff.reassign": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOffChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                phaseNo?: number;
                states?: ("ASSIGNED" | "ACKNOWLEDGED" | "IN_PROGRESS" | "INTERNAL_REVIEW" | "SUBMITTED" | "UNDER_REVIEW" | "RETURNED" | "ACCEPTED" | "EXEMPT_REQUESTED" | "EXEMPTED" | "CANCELLED")[];
                /** @description still owed by somebody */
                open?: boolean;
                /** @description open and its current due instant reached */
                overdue?: boolean;
                /** @description open, not overdue, and due within three working days of its own calendar */
                dueSoon?: boolean;
                /** @description open and due by this instant */
                dueBefore?: string;
                /** @description open, and whose turn it is */
                holder?: "SCHOOL" | "TOWN" | "BUREAU";
                /** @description open, and it is the turn of this school, town centre or lead section */
                waitingUnitId?: string;
                /** @description what a reviewer is asked for */
                queue?: "TOWN" | "LEAD" | "EXEMPTION";
                /** @description open, and the time of whoever holds it is over */
                turnOverdue?: boolean;
                schoolId?: string;
                groupId?: string;
                cohortId?: string;
                leadSectionId?: string;
                assigneeId?: string;
                schoolTypes?: ("KINDERGARTEN" | "PRIMARY" | "JUNIOR" | "NINE_YEAR" | "SENIOR" | "COMPLETE_SECONDARY" | "TWELVE_YEAR" | "VOCATIONAL" | "SPECIAL" | "TEACHING_POINT" | "TRAINING_ORG")[];
                kind?: "TASK" | "DELIVERABLE";
                taskKey?: string;
                /** @description handed in after the original due instant */
                late?: boolean;
                /** @description words of the name of the school, or its code */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "dueAt" | "-dueAt" | "updatedAt" | "-updatedAt" | "submittedAt" | "-submittedAt" | "returnCount" | "-returnCount";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaskBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.reviewQueue": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                phaseNo?: number;
                states?: ("ASSIGNED" | "ACKNOWLEDGED" | "IN_PROGRESS" | "INTERNAL_REVIEW" | "SUBMITTED" | "UNDER_REVIEW" | "RETURNED" | "ACCEPTED" | "EXEMPT_REQUESTED" | "EXEMPTED" | "CANCELLED")[];
                /** @description still owed by somebody */
                open?: boolean;
                /** @description open and its current due instant reached */
                overdue?: boolean;
                /** @description open, not overdue, and due within three working days of its own calendar */
                dueSoon?: boolean;
                /** @description open and due by this instant */
                dueBefore?: string;
                /** @description open, and whose turn it is */
                holder?: "SCHOOL" | "TOWN" | "BUREAU";
                /** @description open, and it is the turn of this school, town centre or lead section */
                waitingUnitId?: string;
                /** @description what a reviewer is asked for */
                queue?: "TOWN" | "LEAD" | "EXEMPTION";
                /** @description open, and the time of whoever holds it is over */
                turnOverdue?: boolean;
                schoolId?: string;
                groupId?: string;
                cohortId?: string;
                leadSectionId?: string;
                assigneeId?: string;
                schoolTypes?: ("KINDERGARTEN" | "PRIMARY" | "JUNIOR" | "NINE_YEAR" | "SENIOR" | "COMPLETE_SECONDARY" | "TWELVE_YEAR" | "VOCATIONAL" | "SPECIAL" | "TEACHING_POINT" | "TRAINING_ORG")[];
                kind?: "TASK" | "DELIVERABLE";
                taskKey?: string;
                /** @description handed in after the original due instant */
                late?: boolean;
                /** @description words of the name of the school, or its code */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "dueAt" | "-dueAt" | "updatedAt" | "-updatedAt" | "submittedAt" | "-submittedAt" | "returnCount" | "-returnCount";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReviewItemResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.reviewSummary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewSummaryResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.one": {
        parameters: {
            query?: {
                /** @description in whose name a delegate reads */
                onBehalfOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.deadline": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.returnTerms": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnTermsResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.acknowledge": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.saveDraft": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.assign": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.submitInternally": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.sendBack": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.sign": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.takeUp": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.passUp": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.accept": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.acceptMany": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptManyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptManyResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.return": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.reopen": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.requestExemption": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SchoolTask.decideExemption": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExemptionDecisionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Evidence.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description the school it belongs to */
                unitId?: string;
                /** @description what a task has now */
                taskId?: string;
                /** @description what a task has not, neither under another name */
                notOf?: string;
                states?: ("KEPT" | "QUARANTINED" | "REFUSED")[];
                pictures?: boolean;
                /** @description words of the name */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "uploadedAt" | "-uploadedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EvidenceBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Evidence.one": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Evidence.content": {
        parameters: {
            query?: {
                /** @description a PDF for the console's own frame; every other file stays a download */
                show?: "inline";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The reader has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            /** @description The range lies behind the end */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Evidence.thumbnail": {
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
            /** @description A WebP picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Evidence.link": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkEvidenceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceLinkResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Evidence.unlink": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceLinkResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Upload.create": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description version of the protocol: `1.0.0` */
                "tus-resumable": string;
                /** @description bytes of the whole file */
                "upload-length": number;
                /** @description pairs of key and base64 value, comma-separated: `filename` and `taskId` */
                "upload-metadata": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    Location?: string;
                    "Upload-Expires"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Upload.options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    "Tus-Version"?: string;
                    "Tus-Extension"?: string;
                    "Tus-Max-Size"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Upload.outcome": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadOutcomeResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Upload.drop": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description version of the protocol: `1.0.0` */
                "tus-resumable": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Upload.head": {
        parameters: {
            query?: never;
            header: {
                /** @description version of the protocol: `1.0.0` */
                "tus-resumable": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "Upload-Offset"?: string;
                    "Upload-Length"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Upload.append": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description version of the protocol: `1.0.0` */
                "tus-resumable": string;
                /** @description where these bytes begin */
                "upload-offset": number;
                /** @description `application/offset+octet-stream` */
                "content-type": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    "Upload-Offset"?: string;
                    "Upload-Expires"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Cohort.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                phaseNo?: number;
                state?: ("OPEN" | "TOWN_REVIEW" | "SIGNED" | "CLOSED")[];
                groupId?: string;
                /** @description a minus turns the order round */
                sort?: "phaseNo" | "-phaseNo" | "updatedAt" | "-updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CohortBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Cohort.one": {
        parameters: {
            query?: {
                /** @description in whose name a delegate reads */
                onBehalfOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Cohort.startReview": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Cohort.prepareSheet": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrepareSheetRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Cohort.sign": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignCohortRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Cohort.returnToSchools": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnToSchoolsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Cohort.returnToTown": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CohortReasonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Inbox.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description open when not given: all that are not put away */
                folder?: "open" | "unread" | "archived";
                /** @description a minus turns the order round */
                sort?: "deliveredAt" | "-deliveredAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InboxMessageResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Inbox.readAll": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Inbox.mark": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkMessagesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Inbox.read": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxReadResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Organisation.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                kind?: ("BUREAU" | "SECTION" | "TOWN_CENTER" | "DIRECT_GROUP" | "SCHOOL" | "CAMPUS" | "MEMBER_UNIT" | "AGENCY")[];
                parentId?: string;
                schoolTypes?: ("KINDERGARTEN" | "PRIMARY" | "JUNIOR" | "NINE_YEAR" | "SENIOR" | "COMPLETE_SECONDARY" | "TWELVE_YEAR" | "VOCATIONAL" | "SPECIAL" | "TEACHING_POINT" | "TRAINING_ORG")[];
                ownership?: ("PUBLIC" | "PRIVATE")[];
                /** @description units that are no more; without this filter only living ones are listed */
                closed?: boolean;
                /** @description shut for a time */
                suspended?: boolean;
                /** @description words of the name, or the code */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "name" | "-name" | "code" | "-code";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnitBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Organisation.create": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnitRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Organisation.one": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Organisation.edit": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditUnitRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Organisation.children": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                kind?: ("BUREAU" | "SECTION" | "TOWN_CENTER" | "DIRECT_GROUP" | "SCHOOL" | "CAMPUS" | "MEMBER_UNIT" | "AGENCY")[];
                parentId?: string;
                schoolTypes?: ("KINDERGARTEN" | "PRIMARY" | "JUNIOR" | "NINE_YEAR" | "SENIOR" | "COMPLETE_SECONDARY" | "TWELVE_YEAR" | "VOCATIONAL" | "SPECIAL" | "TEACHING_POINT" | "TRAINING_ORG")[];
                ownership?: ("PUBLIC" | "PRIVATE")[];
                /** @description units that are no more; without this filter only living ones are listed */
                closed?: boolean;
                /** @description shut for a time */
                suspended?: boolean;
                /** @description words of the name, or the code */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "name" | "-name" | "code" | "-code";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnitBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Organisation.lineage": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitLineageResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Organisation.recordEvent": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitEventRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Organisation.move": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveUnitRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Organisation.setProfile": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetProfileRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Vacancy.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                posts?: ("SECTION_HEAD" | "TOWN_HEAD" | "TOWN_REVIEWER" | "PRINCIPAL" | "SAFETY_OFFICER" | "CHIEF" | "DEPUTY" | "OFFICE")[];
                /** @description of units of these kinds */
                kinds?: ("BUREAU" | "SECTION" | "TOWN_CENTER" | "DIRECT_GROUP" | "SCHOOL" | "CAMPUS" | "MEMBER_UNIT" | "AGENCY")[];
                /** @description posts of this unit alone */
                unitId?: string;
                /** @description of the units that hang under it */
                parentId?: string;
                /** @description words of the unit's name, or its code */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "name" | "-name" | "code" | "-code";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VacancyResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Overview.read": {
        parameters: {
            query?: {
                /** @description one campaign in whatever state it is */
                campaignId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Person.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                unitId?: string;
                /** @description holds this role */
                code?: "CHIEF" | "DEP" | "OFF" | "LEAD" | "SUP" | "AREA" | "DISC" | "TOWN" | "TOWNH" | "TEAM" | "EXT" | "PRIN" | "SAF" | "STAFF" | "CARE" | "PUB" | "ARCH" | "SYS" | "SEC" | "AUD";
                disabled?: boolean;
                hasAccount?: boolean;
                /** @description words of the name, or the login */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "name" | "-name" | "updatedAt" | "-updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Person.create": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePersonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Person.one": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Person.edit": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPersonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Person.disable": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisablePersonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDisabledResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Person.enable": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnablePersonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Person.createAccount": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeAccountResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Person.resetPassword": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeAccountResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Roster.last": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LastImportsResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Roster.upload": {
        parameters: {
            query: {
                kind: "UNITS" | "PEOPLE";
                /** @description with its extension: .xlsx or .csv */
                fileName: string;
            };
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportStagedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Roster.one": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Roster.rows": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows of this outcome alone */
                outcome?: "NEW" | "CHANGED" | "UNCHANGED" | "CLOSED" | "FAULTY";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportRowResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Roster.findings": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportFindingResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Roster.faultyRows": {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Roster.map": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MapColumnsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportMappedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Roster.commit": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitImportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportCommittedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Roster.discard": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDiscardedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Roster.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportWithdrawnResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Roster.passwords": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Roster.exportUnits": {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                /** @description headings alone, to be filled in */
                empty?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Roster.exportPeople": {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                /** @description headings alone, to be filled in */
                empty?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Grant.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                personId?: string;
                unitId?: string;
                code?: "CHIEF" | "DEP" | "OFF" | "LEAD" | "SUP" | "AREA" | "DISC" | "TOWN" | "TOWNH" | "TEAM" | "EXT" | "PRIN" | "SAF" | "STAFF" | "CARE" | "PUB" | "ARCH" | "SYS" | "SEC" | "AUD";
                state?: "REQUESTED" | "APPROVED" | "REJECTED" | "REVOKED";
                /** @description words of the person's or of the unit's name, or the unit's code */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GrantBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Grant.request": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestGrantRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Grant.one": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Grant.approveMany": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveGrantsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantsApprovedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Grant.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveGrantRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Grant.reject": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseGrantRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Grant.revoke": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseGrantRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Delegation.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description who gives or receives */
                personId?: string;
                /** @description in force today */
                inForce?: boolean;
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt" | "endsOn" | "-endsOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DelegationResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Delegation.give": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveDelegationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationGivenResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Delegation.waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegatedWaitingResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Delegation.revoke": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationEndedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Delivery.channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelsResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Delivery.choose": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseChannelsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelChoiceResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Delivery.allow": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllowChannelsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowedChannelsResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Delivery.addTarget": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTargetRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTargetResultResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Delivery.disableTarget": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTargetResultResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Delivery.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description UNKNOWN and DEAD when not given */
                states?: ("PENDING" | "CLAIMED" | "SENT" | "FAILED_RETRY" | "UNKNOWN" | "DEAD" | "SUPPRESSED")[];
                channel?: "EMAIL" | "WEBHOOK";
                recipientId?: string;
                /** @description a minus turns the order round */
                sort?: "at" | "-at" | "slotAt" | "-slotAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeliveryResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Delivery.resend": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDecidedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Delivery.suppress": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDecidedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Calendar.calendars": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                code?: string;
                /** @description words of the title */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "code" | "-code" | "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Calendar.create": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCalendarRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Calendar.explain": {
        parameters: {
            query: {
                from: string;
                workingDays: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Calendar.templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateResponse"][];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CalendarYear.years": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearsResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CalendarYear.enter": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["YearRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearResultResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CalendarYear.one": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearDetailResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CalendarYear.edit": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["YearDaysRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearResultResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CalendarYear.preview": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearPreviewResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CalendarYear.publish": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearResultResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "TermTable.list": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermTablesResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "TermTable.enter": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermTableRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermResultResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "TermTable.one": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermTableDetailResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "TermTable.edit": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermDaysRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermResultResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "TermTable.preview": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermPreviewResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "TermTable.publish": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermResultResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Extension.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                state?: "DRAFT" | "SUBMITTED" | "APPROVED" | "REJECTED" | "WITHDRAWN" | "LAPSED";
                states?: ("DRAFT" | "SUBMITTED" | "APPROVED" | "REJECTED" | "WITHDRAWN" | "LAPSED")[];
                taskId?: string;
                campaignId?: string;
                schoolId?: string;
                groupId?: string;
                /** @description asked late */
                shortNotice?: boolean;
                /** @description its decision is due and nobody has decided */
                overdue?: boolean;
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt" | "newDueOn" | "-newDueOn" | "decisionDueAt" | "-decisionDueAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExtensionBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Extension.one": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Extension.edit": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionEditRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Extension.draft": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionDraftRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Extension.submit": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Extension.decide": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionDecisionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Extension.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Extension.discard": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Amendment.ofCampaign": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                states?: ("DRAFT" | "IN_SIGNOFF" | "APPLIED" | "CANCELLED")[];
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt" | "appliedAt" | "-appliedAt";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AmendmentBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Amendment.draft": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Amendment.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                states?: ("DRAFT" | "IN_SIGNOFF" | "APPLIED" | "CANCELLED")[];
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt" | "appliedAt" | "-appliedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AmendmentBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Amendment.one": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Amendment.edit": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendmentEditRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Amendment.submit": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentChangedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Administration.work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrationResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Administration.health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Administration.auditActions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditActionsResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Administration.chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Audit.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                subjectId?: string;
                actorId?: string;
                action?: string;
                /** @description words of the actor's name */
                actor?: string;
                /** @description words of the name of the person or unit it was about, or the unit's code */
                subject?: string;
                refused?: boolean;
                /** @description first instant, included */
                from?: string;
                /** @description last instant, not included */
                to?: string;
                /** @description a minus turns the order round */
                sort?: "at" | "-at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntryResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Demo.people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoResponse"];
                };
            };
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Milestone.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                states?: ("OPEN" | "MET" | "MISSED")[];
                /** @description a goal to strive for */
                soft?: boolean;
                /** @description its day has passed and nobody has decided */
                overdue?: boolean;
                /** @description a minus turns the order round */
                sort?: "dueOn" | "-dueOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MilestoneResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Milestone.ofCampaign": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                states?: ("OPEN" | "MET" | "MISSED")[];
                /** @description a goal to strive for */
                soft?: boolean;
                /** @description its day has passed and nobody has decided */
                overdue?: boolean;
                /** @description a minus turns the order round */
                sort?: "dueOn" | "-dueOn";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MilestoneResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Milestone.record": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneProofRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Milestone.confirm": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneProofRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Milestone.miss": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneMissRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Meeting.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                phaseId?: string;
                /** @description a town centre's own meetings */
                groupId?: string;
                types?: ("KICKOFF" | "PROGRESS" | "DISPATCH" | "JOINT" | "EMERGENCY" | "ROUTINE")[];
                states?: ("PLANNED" | "NOTIFIED" | "HELD" | "MINUTES_ISSUED" | "TRACKING" | "CLOSED" | "MISSED" | "CANCELLED")[];
                /** @description something it set is neither done nor moved on */
                openItems?: boolean;
                /** @description words of the title */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "plannedOn" | "-plannedOn" | "heldOn" | "-heldOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MeetingResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Meeting.ofCampaign": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                phaseId?: string;
                /** @description a town centre's own meetings */
                groupId?: string;
                types?: ("KICKOFF" | "PROGRESS" | "DISPATCH" | "JOINT" | "EMERGENCY" | "ROUTINE")[];
                states?: ("PLANNED" | "NOTIFIED" | "HELD" | "MINUTES_ISSUED" | "TRACKING" | "CLOSED" | "MISSED" | "CANCELLED")[];
                /** @description something it set is neither done nor moved on */
                openItems?: boolean;
                /** @description words of the title */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "plannedOn" | "-plannedOn" | "heldOn" | "-heldOn";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MeetingResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Meeting.plan": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanMeetingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Record.ofCampaign": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                states?: ("DRAFT" | "IN_SIGNOFF" | "RELEASED" | "WITHDRAWN")[];
                type?: string;
                /** @description words of the title, or a part of the number */
                q?: string;
                /** @description released in this year, in Beijing */
                year?: number;
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt" | "title" | "-title";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Meeting.register": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Meeting.notify": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Meeting.hold": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldMeetingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Meeting.minutes": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MinutesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Meeting.track": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Meeting.close": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Meeting.cancel": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingReasonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Meeting.done": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionItemDoneRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Quota.periods": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                unitId?: string;
                groupId?: string;
                states?: ("OPEN" | "MET" | "UNMET" | "EXEMPT" | "MADE_UP")[];
                /** @description the rule's id, as R-401 */
                rule?: string;
                /** @description words of the name or the code */
                unit?: string;
                /** @description a minus turns the order round */
                sort?: "toOn" | "-toOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QuotaPeriodBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Quota.list": {
        parameters: {
            query?: {
                /** @description the own unit when absent */
                unitId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotasOfUnitResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Quota.compliance": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaComplianceResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Quota.record": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactRecordedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Quota.confirm": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactDecidedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Quota.refuse": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotaReasonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactDecidedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Quota.exempt": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotaReasonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaExemptedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CarryOver.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                phaseId?: string;
                targetPhaseId?: string;
                ownerUnitId?: string;
                /** @description the reader's own or his unit's to do */
                mine?: boolean;
                /** @description not settled though its day is over */
                overdue?: boolean;
                /** @description not settled yet */
                open?: boolean;
                /** @description goes on in the routine */
                routine?: boolean;
                /** @description a minus turns the order round */
                sort?: "newDueOn" | "-newDueOn" | "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CarryOverResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CarryOver.one": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarryOverChainResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CarryOver.settle": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarryOverNoteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarryOverSettledResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "CarryOver.move": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveCarryOverRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarryOverMovedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Restatement.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                /** @description campaign, phase or cohort */
                subjectId?: string;
                /** @description a town's own sheets */
                groupId?: string;
                kinds?: ("CAMPAIGN_PLAN" | "PHASE_GATE" | "DATE_AMENDMENT" | "COHORT_SHEET" | "CAMPAIGN_FINAL")[];
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SnapshotBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Restatement.ofCampaign": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                /** @description campaign, phase or cohort */
                subjectId?: string;
                /** @description a town's own sheets */
                groupId?: string;
                kinds?: ("CAMPAIGN_PLAN" | "PHASE_GATE" | "DATE_AMENDMENT" | "COHORT_SHEET" | "CAMPAIGN_FINAL")[];
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SnapshotBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Restatement.one": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Restatement.propose": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestatementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestatementProposedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Restatement.confirm": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestatementDecidedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Restatement.reject": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestatementReasonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestatementDecidedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Restatement.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description the token given at sign-in and by `GET /session` */
                "x-csrf-token": string;
                /** @description a fresh uuid per intention; the same key with the same body gets the first answer again */
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestatementDecidedResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            409: components["responses"]["conflict"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.schoolTasks": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                campaignId?: string;
                phaseNo?: number;
                states?: ("ASSIGNED" | "ACKNOWLEDGED" | "IN_PROGRESS" | "INTERNAL_REVIEW" | "SUBMITTED" | "UNDER_REVIEW" | "RETURNED" | "ACCEPTED" | "EXEMPT_REQUESTED" | "EXEMPTED" | "CANCELLED")[];
                /** @description still owed by somebody */
                open?: boolean;
                /** @description open and its current due instant reached */
                overdue?: boolean;
                /** @description open, not overdue, and due within three working days of its own calendar */
                dueSoon?: boolean;
                /** @description open and due by this instant */
                dueBefore?: string;
                /** @description open, and whose turn it is */
                holder?: "SCHOOL" | "TOWN" | "BUREAU";
                /** @description open, and it is the turn of this school, town centre or lead section */
                waitingUnitId?: string;
                /** @description what a reviewer is asked for */
                queue?: "TOWN" | "LEAD" | "EXEMPTION";
                /** @description open, and the time of whoever holds it is over */
                turnOverdue?: boolean;
                schoolId?: string;
                groupId?: string;
                cohortId?: string;
                leadSectionId?: string;
                assigneeId?: string;
                schoolTypes?: ("KINDERGARTEN" | "PRIMARY" | "JUNIOR" | "NINE_YEAR" | "SENIOR" | "COMPLETE_SECONDARY" | "TWELVE_YEAR" | "VOCATIONAL" | "SPECIAL" | "TEACHING_POINT" | "TRAINING_ORG")[];
                kind?: "TASK" | "DELIVERABLE";
                taskKey?: string;
                /** @description handed in after the original due instant */
                late?: boolean;
                /** @description words of the name of the school, or its code */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "dueAt" | "-dueAt" | "updatedAt" | "-updatedAt" | "submittedAt" | "-submittedAt" | "returnCount" | "-returnCount";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.reviewQueue": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                campaignId?: string;
                phaseNo?: number;
                states?: ("ASSIGNED" | "ACKNOWLEDGED" | "IN_PROGRESS" | "INTERNAL_REVIEW" | "SUBMITTED" | "UNDER_REVIEW" | "RETURNED" | "ACCEPTED" | "EXEMPT_REQUESTED" | "EXEMPTED" | "CANCELLED")[];
                /** @description still owed by somebody */
                open?: boolean;
                /** @description open and its current due instant reached */
                overdue?: boolean;
                /** @description open, not overdue, and due within three working days of its own calendar */
                dueSoon?: boolean;
                /** @description open and due by this instant */
                dueBefore?: string;
                /** @description open, and whose turn it is */
                holder?: "SCHOOL" | "TOWN" | "BUREAU";
                /** @description open, and it is the turn of this school, town centre or lead section */
                waitingUnitId?: string;
                /** @description what a reviewer is asked for */
                queue?: "TOWN" | "LEAD" | "EXEMPTION";
                /** @description open, and the time of whoever holds it is over */
                turnOverdue?: boolean;
                schoolId?: string;
                groupId?: string;
                cohortId?: string;
                leadSectionId?: string;
                assigneeId?: string;
                schoolTypes?: ("KINDERGARTEN" | "PRIMARY" | "JUNIOR" | "NINE_YEAR" | "SENIOR" | "COMPLETE_SECONDARY" | "TWELVE_YEAR" | "VOCATIONAL" | "SPECIAL" | "TEACHING_POINT" | "TRAINING_ORG")[];
                kind?: "TASK" | "DELIVERABLE";
                taskKey?: string;
                /** @description handed in after the original due instant */
                late?: boolean;
                /** @description words of the name of the school, or its code */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "dueAt" | "-dueAt" | "updatedAt" | "-updatedAt" | "submittedAt" | "-submittedAt" | "returnCount" | "-returnCount";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.campaigns": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                states?: ("DRAFT" | "IN_SIGNOFF" | "RETURNED" | "APPROVED" | "ISSUED" | "ACTIVE" | "SUSPENDED" | "WRAP_UP" | "CLOSED" | "ARCHIVED" | "CANCELLED")[];
                ownerSectionId?: string;
                /** @description campaigns with a day in this year */
                year?: number;
                templateId?: string;
                /** @description words of the title, or the code */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt" | "startOn" | "-startOn" | "endOn" | "-endOn" | "title" | "-title";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.cohorts": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                campaignId?: string;
                phaseNo?: number;
                state?: ("OPEN" | "TOWN_REVIEW" | "SIGNED" | "CLOSED")[];
                groupId?: string;
                /** @description a minus turns the order round */
                sort?: "phaseNo" | "-phaseNo" | "updatedAt" | "-updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.signOffs": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                campaignId?: string;
                states?: ("DRAFT" | "PENDING" | "APPROVED" | "REJECTED" | "RETURNED" | "WITHDRAWN" | "EXPIRED")[];
                purpose?: "CAMPAIGN_PLAN" | "PHASE_GATE" | "DATE_AMENDMENT";
                /** @description the step that is due is the reader’s to sign */
                waitingForMe?: boolean;
                /** @description still under way, and the signer of an open step has left: another is to be named */
                signerLeft?: boolean;
                /** @description the reader has decided a step of it, or another did in his name */
                signedByMe?: boolean;
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt" | "no" | "-no";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.carryOvers": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                campaignId?: string;
                phaseId?: string;
                targetPhaseId?: string;
                ownerUnitId?: string;
                /** @description the reader's own or his unit's to do */
                mine?: boolean;
                /** @description not settled though its day is over */
                overdue?: boolean;
                /** @description not settled yet */
                open?: boolean;
                /** @description goes on in the routine */
                routine?: boolean;
                /** @description a minus turns the order round */
                sort?: "newDueOn" | "-newDueOn" | "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.documents": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                campaignId?: string;
                states?: ("DRAFT" | "IN_SIGNOFF" | "RELEASED" | "WITHDRAWN")[];
                type?: string;
                /** @description words of the title, or a part of the number */
                q?: string;
                /** @description released in this year, in Beijing */
                year?: number;
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt" | "title" | "-title";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.units": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                kind?: ("BUREAU" | "SECTION" | "TOWN_CENTER" | "DIRECT_GROUP" | "SCHOOL" | "CAMPUS" | "MEMBER_UNIT" | "AGENCY")[];
                parentId?: string;
                schoolTypes?: ("KINDERGARTEN" | "PRIMARY" | "JUNIOR" | "NINE_YEAR" | "SENIOR" | "COMPLETE_SECONDARY" | "TWELVE_YEAR" | "VOCATIONAL" | "SPECIAL" | "TEACHING_POINT" | "TRAINING_ORG")[];
                ownership?: ("PUBLIC" | "PRIVATE")[];
                /** @description units that are no more; without this filter only living ones are listed */
                closed?: boolean;
                /** @description shut for a time */
                suspended?: boolean;
                /** @description words of the name, or the code */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "name" | "-name" | "code" | "-code";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.vacancies": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                posts?: ("SECTION_HEAD" | "TOWN_HEAD" | "TOWN_REVIEWER" | "PRINCIPAL" | "SAFETY_OFFICER" | "CHIEF" | "DEPUTY" | "OFFICE")[];
                /** @description of units of these kinds */
                kinds?: ("BUREAU" | "SECTION" | "TOWN_CENTER" | "DIRECT_GROUP" | "SCHOOL" | "CAMPUS" | "MEMBER_UNIT" | "AGENCY")[];
                /** @description posts of this unit alone */
                unitId?: string;
                /** @description of the units that hang under it */
                parentId?: string;
                /** @description words of the unit's name, or its code */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "name" | "-name" | "code" | "-code";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.people": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                unitId?: string;
                /** @description holds this role */
                code?: "CHIEF" | "DEP" | "OFF" | "LEAD" | "SUP" | "AREA" | "DISC" | "TOWN" | "TOWNH" | "TEAM" | "EXT" | "PRIN" | "SAF" | "STAFF" | "CARE" | "PUB" | "ARCH" | "SYS" | "SEC" | "AUD";
                disabled?: boolean;
                hasAccount?: boolean;
                /** @description words of the name, or the login */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "name" | "-name" | "updatedAt" | "-updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.grants": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                personId?: string;
                unitId?: string;
                code?: "CHIEF" | "DEP" | "OFF" | "LEAD" | "SUP" | "AREA" | "DISC" | "TOWN" | "TOWNH" | "TEAM" | "EXT" | "PRIN" | "SAF" | "STAFF" | "CARE" | "PUB" | "ARCH" | "SYS" | "SEC" | "AUD";
                state?: "REQUESTED" | "APPROVED" | "REJECTED" | "REVOKED";
                /** @description words of the person's or of the unit's name, or the unit's code */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.inbox": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                /** @description open when not given: all that are not put away */
                folder?: "open" | "unread" | "archived";
                /** @description a minus turns the order round */
                sort?: "deliveredAt" | "-deliveredAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.calendars": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                code?: string;
                /** @description words of the title */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "code" | "-code" | "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.extensions": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                state?: "DRAFT" | "SUBMITTED" | "APPROVED" | "REJECTED" | "WITHDRAWN" | "LAPSED";
                states?: ("DRAFT" | "SUBMITTED" | "APPROVED" | "REJECTED" | "WITHDRAWN" | "LAPSED")[];
                taskId?: string;
                campaignId?: string;
                schoolId?: string;
                groupId?: string;
                /** @description asked late */
                shortNotice?: boolean;
                /** @description its decision is due and nobody has decided */
                overdue?: boolean;
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt" | "newDueOn" | "-newDueOn" | "decisionDueAt" | "-decisionDueAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.dateAmendments": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                campaignId?: string;
                states?: ("DRAFT" | "IN_SIGNOFF" | "APPLIED" | "CANCELLED")[];
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt" | "appliedAt" | "-appliedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.quotaPeriods": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                campaignId?: string;
                unitId?: string;
                groupId?: string;
                states?: ("OPEN" | "MET" | "UNMET" | "EXEMPT" | "MADE_UP")[];
                /** @description the rule's id, as R-401 */
                rule?: string;
                /** @description words of the name or the code */
                unit?: string;
                /** @description a minus turns the order round */
                sort?: "toOn" | "-toOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.evidence": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                /** @description the school it belongs to */
                unitId?: string;
                /** @description what a task has now */
                taskId?: string;
                /** @description what a task has not, neither under another name */
                notOf?: string;
                states?: ("KEPT" | "QUARANTINED" | "REFUSED")[];
                pictures?: boolean;
                /** @description words of the name */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "uploadedAt" | "-uploadedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.meetings": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                campaignId?: string;
                phaseId?: string;
                /** @description a town centre's own meetings */
                groupId?: string;
                types?: ("KICKOFF" | "PROGRESS" | "DISPATCH" | "JOINT" | "EMERGENCY" | "ROUTINE")[];
                states?: ("PLANNED" | "NOTIFIED" | "HELD" | "MINUTES_ISSUED" | "TRACKING" | "CLOSED" | "MISSED" | "CANCELLED")[];
                /** @description something it set is neither done nor moved on */
                openItems?: boolean;
                /** @description words of the title */
                q?: string;
                /** @description a minus turns the order round */
                sort?: "plannedOn" | "-plannedOn" | "heldOn" | "-heldOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.milestones": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                campaignId?: string;
                states?: ("OPEN" | "MET" | "MISSED")[];
                /** @description a goal to strive for */
                soft?: boolean;
                /** @description its day has passed and nobody has decided */
                overdue?: boolean;
                /** @description a minus turns the order round */
                sort?: "dueOn" | "-dueOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.snapshots": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                campaignId?: string;
                /** @description campaign, phase or cohort */
                subjectId?: string;
                /** @description a town's own sheets */
                groupId?: string;
                kinds?: ("CAMPAIGN_PLAN" | "PHASE_GATE" | "DATE_AMENDMENT" | "COHORT_SHEET" | "CAMPAIGN_FINAL")[];
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.delegations": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                /** @description who gives or receives */
                personId?: string;
                /** @description in force today */
                inForce?: boolean;
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt" | "endsOn" | "-endsOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.deliveries": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                /** @description UNKNOWN and DEAD when not given */
                states?: ("PENDING" | "CLAIMED" | "SENT" | "FAILED_RETRY" | "UNKNOWN" | "DEAD" | "SUPPRESSED")[];
                channel?: "EMAIL" | "WEBHOOK";
                recipientId?: string;
                /** @description a minus turns the order round */
                sort?: "at" | "-at" | "slotAt" | "-slotAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.signIns": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                outcome?: "SIGNED_IN" | "WRONG_PASSWORD" | "DISABLED";
                /** @description a minus turns the order round */
                sort?: "at" | "-at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.audit": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                subjectId?: string;
                actorId?: string;
                action?: string;
                /** @description words of the actor's name */
                actor?: string;
                /** @description words of the name of the person or unit it was about, or the unit's code */
                subject?: string;
                refused?: boolean;
                /** @description first instant, included */
                from?: string;
                /** @description last instant, not included */
                to?: string;
                /** @description a minus turns the order round */
                sort?: "at" | "-at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.cohortSheet": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Export.gateSheet": {
        parameters: {
            query: {
                format: "csv" | "xlsx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Live.stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Record.documents": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                states?: ("DRAFT" | "IN_SIGNOFF" | "RELEASED" | "WITHDRAWN")[];
                type?: string;
                /** @description words of the title, or a part of the number */
                q?: string;
                /** @description released in this year, in Beijing */
                year?: number;
                /** @description a minus turns the order round */
                sort?: "createdAt" | "-createdAt" | "title" | "-title";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentBriefResponse"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Record.document": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Search.find": {
        parameters: {
            query: {
                /** @description words, or a code */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Workbench.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkbenchResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
}
