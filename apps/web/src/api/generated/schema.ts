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
        patch: operations["Campaign.header"];
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
        post: operations["Campaign.addBasis"];
        delete?: never;
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
        post: operations["Campaign.addPhase"];
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
        put: operations["Campaign.updatePhase"];
        post?: never;
        /** Remove a phase from a draft */
        delete: operations["Campaign.removePhase"];
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
        post: operations["Campaign.addTask"];
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
        put: operations["Campaign.updateTask"];
        post?: never;
        /** Remove a task from a draft */
        delete: operations["Campaign.removeTask"];
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
        post: operations["Campaign.explain"];
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
        post: operations["Campaign.submit"];
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
        post: operations["Campaign.issue"];
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
        post: operations["Campaign.start"];
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
        post: operations["Campaign.suspend"];
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
        post: operations["Campaign.resume"];
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
        post: operations["Campaign.wrapUp"];
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
        post: operations["Campaign.close"];
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
        post: operations["Campaign.cancel"];
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
        post: operations["Campaign.discard"];
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
            csrfToken: string;
        };
        ChangePasswordRequest: {
            currentPassword: string;
            newPassword: string;
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
        ScopeRequest: {
            schoolTypes?: ("KINDERGARTEN" | "PRIMARY" | "JUNIOR" | "NINE_YEAR" | "SENIOR" | "COMPLETE_SECONDARY" | "TWELVE_YEAR" | "VOCATIONAL" | "SPECIAL" | "TEACHING_POINT" | "TRAINING_ORG")[];
            groups?: string[];
            flags?: ("hasCanteen" | "hasBus" | "hasLab" | "hasPool" | "hasLunchCare" | "hasSpecialEquipment" | "hasConstruction")[];
            include?: string[];
            exclude?: string[];
        };
        HeaderRequest: {
            expectedVersion?: number;
            title?: string;
            theme?: string;
            startOn?: string;
            endOn?: string;
            scope?: components["schemas"]["ScopeRequest"];
            goals?: string[];
            docPrefix?: string;
        };
        BasisRequest: {
            expectedVersion?: number;
            issuer: string;
            title: string;
            docNumber: string;
            issuedOn: string;
            clause?: string;
        };
        PhaseRequest: {
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
            gateSpec: Record<string, never>[];
            startRequiresGateOf?: number[];
        };
        TaskPhaseRequest: {
            phaseId: string;
            requirement: string;
            due: Record<string, never>;
            formSpec: Record<string, never>;
            /** @enum {number} */
            reviewLevels: 1 | 2;
        };
        TaskRequest: {
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
        ExplainFindingRequest: {
            expectedVersion?: number;
            key: string;
            text: string;
        };
        EmptyRequest: {
            expectedVersion?: number;
        };
        SuspendRequest: {
            expectedVersion?: number;
            reason: string;
            document: string;
        };
        CancelRequest: {
            expectedVersion?: number;
            reason: string;
            document?: string;
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
        SignStepRequest: {
            /** @description hash of the content that was seen */
            seenHash: string;
            opinion?: string;
        };
        OpinionRequest: {
            opinion: string;
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
        /** @enum {string} */
        CohortState: "OPEN" | "TOWN_REVIEW" | "SIGNED" | "CLOSED";
        /** @enum {string} */
        TaskKind: "TASK" | "DELIVERABLE";
        /** @enum {string} */
        EvidencePolicy: "NONE" | "OPTIONAL" | "REQUIRED";
        WaitingForResponse: {
            holder: components["schemas"]["TaskHolder"];
            /** Format: uuid */
            unitId: string;
            unitName: string | null;
        };
        SubmissionResponse: {
            no: number;
            /** Format: date-time */
            at: string;
            preparedByName: string | null;
            signedByName: string | null;
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
            waitingFor: components["schemas"]["WaitingForResponse"] | null;
            submissions: components["schemas"]["SubmissionResponse"][];
            reviews: components["schemas"]["ReviewResponse"][];
            deadlines: components["schemas"]["TaskDeadlineResponse"][];
            events: components["schemas"]["TaskEventResponse"][];
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
        };
        SignRequest: {
            /** @description version of the record as it was seen */
            expectedVersion?: number;
            /** @description digest of the content that was seen */
            seenDigest: string;
        };
        AcceptManyRequest: {
            taskIds: string[];
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
        InboxMessageResponse: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            deliveredAt: string;
            title: string;
            lines: string[];
            /** Format: date-time */
            readAt: string | null;
        };
        InboxReadResponse: {
            /** Format: uuid */
            messageId: string;
        };
        /** @enum {string} */
        UnitKind: "BUREAU" | "SECTION" | "TOWN_CENTER" | "DIRECT_GROUP" | "SCHOOL" | "CAMPUS" | "MEMBER_UNIT" | "AGENCY";
        /** @enum {string} */
        SchoolType: "KINDERGARTEN" | "PRIMARY" | "JUNIOR" | "NINE_YEAR" | "SENIOR" | "COMPLETE_SECONDARY" | "TWELVE_YEAR" | "VOCATIONAL" | "SPECIAL" | "TEACHING_POINT" | "TRAINING_ORG";
        /** @enum {string} */
        Ownership: "PUBLIC" | "PRIVATE";
        /** @enum {string} */
        Boarding: "NONE" | "PARTIAL" | "FULL";
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
            headName: string | null;
            version: number;
            profiles: components["schemas"]["SchoolProfileResponse"][];
            memberships: components["schemas"]["UnitMembershipResponse"][];
            actions: components["schemas"]["ActionOfferResponse"][];
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
        CreatePersonRequest: {
            name: string;
            post: string;
            unitId: string;
            phone?: string;
        };
        EditPersonRequest: {
            /** @description version the reader saw */
            expectedVersion?: number;
            name?: string;
            post?: string;
            unitId?: string;
            phone?: string;
        };
        DisablePersonRequest: {
            /** @description version the reader saw */
            expectedVersion?: number;
            reason: string;
        };
        EnablePersonRequest: {
            /** @description version the reader saw */
            expectedVersion?: number;
        };
        CreateAccountRequest: {
            login: string;
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
    "Campaign.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
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
                content?: never;
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
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Campaign.header": {
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
                content?: never;
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
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "Campaign.addBasis": {
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
    "Campaign.addPhase": {
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
    "Campaign.updatePhase": {
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
    "Campaign.removePhase": {
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
    "Campaign.addTask": {
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
    "Campaign.updateTask": {
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
    "Campaign.removeTask": {
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
    "Campaign.explain": {
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
    "Campaign.submit": {
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
    "Campaign.issue": {
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
    "Campaign.start": {
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
    "Campaign.suspend": {
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
    "Campaign.resume": {
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
    "Campaign.wrapUp": {
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
    "Campaign.close": {
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
    "Campaign.cancel": {
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
    "Campaign.discard": {
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
                content?: never;
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
                content?: never;
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
    "SignOff.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                waitingForMe?: boolean;
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
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            422: components["responses"]["invalid"];
            default: components["responses"]["other"];
        };
    };
    "SignOff.one": {
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
                content?: never;
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
    "SchoolTask.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                phaseNo?: number;
                states?: ("ASSIGNED" | "ACKNOWLEDGED" | "IN_PROGRESS" | "INTERNAL_REVIEW" | "SUBMITTED" | "UNDER_REVIEW" | "RETURNED" | "ACCEPTED" | "EXEMPT_REQUESTED" | "EXEMPTED" | "CANCELLED")[];
                holder?: string;
                schoolId?: string;
                groupId?: string;
                cohortId?: string;
                taskKey?: string;
                overdue?: boolean;
                dueBefore?: string;
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
    "SchoolTask.one": {
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
                content?: never;
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
    "Cohort.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                campaignId?: string;
                phaseNo?: number;
                state?: "OPEN" | "TOWN_REVIEW" | "SIGNED" | "CLOSED";
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
    "Cohort.one": {
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
                content?: never;
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
    "Inbox.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
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
                kind?: "BUREAU" | "SECTION" | "TOWN_CENTER" | "DIRECT_GROUP" | "SCHOOL" | "CAMPUS" | "MEMBER_UNIT" | "AGENCY";
                parentId?: string;
                /** @description part of the name, or the code */
                q?: string;
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
                content?: never;
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
    "Organisation.children": {
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
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
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
    "Person.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                unitId?: string;
                /** @description part of the name, or the login */
                q?: string;
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
                content?: never;
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
                content?: never;
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
    "Grant.list": {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                personId?: string;
                state?: "REQUESTED" | "APPROVED" | "REJECTED" | "REVOKED";
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
                content?: never;
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
                content?: never;
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["missing"];
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
    "Calendar.calendars": {
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
                content?: never;
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
                /** @description first instant, included */
                from?: string;
                /** @description last instant, not included */
                to?: string;
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
}
