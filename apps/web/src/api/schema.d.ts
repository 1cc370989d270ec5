/* Made by scripts/web/api-types.mjs from the OpenAPI document. Do not edit. */
export interface paths {
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts by name
         * @description Accounts by name. Admins see all, staff those that hold a role in their scopes (and of these only such roles). The look is audited.
         */
        get: operations["accounts.listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account
         * @description One account.
         */
        get: operations["accounts.getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Name, language and the registry’s person of an account
         * @description Name, language and the registry’s person of an account.
         */
        patch: operations["accounts.changeAccount"];
        trace?: never;
    };
    "/accounts/{accountId}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shuts an account out
         * @description Shuts an account out: its sessions and API tokens end, links no longer work.
         */
        post: operations["accounts.blockAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a role
         * @description Gives a role. Giving it again changes nothing. A firm that has users says first whether the person is one of them (`awaitedFirmIds`), unless an admin gives the role. Not for API tokens.
         */
        post: operations["accounts.addGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/grants/{grantId}": {
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
         * Takes a role away
         * @description Takes a role away; that of a firm’s last user only by an admin. It is gone everywhere within 60 seconds.
         */
        delete: operations["accounts.removeGrant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a blocked account in again
         * @description Lets a blocked account in again. Ended sessions stay ended.
         */
        post: operations["accounts.unblockAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invites a person by mail, with roles
         * @description Invites a person by mail, with roles. Whoever has an account already gets the roles; an open invitation is sent anew. Staff may give roles within their own scopes, admins anywhere. A firm that has users says first whether the person is one of them (`awaitedFirmIds`), unless an admin invites; the mail goes out then. The link holds for 7 days and works once. Not for API tokens.
         */
        post: operations["accounts.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets the first password with the link of an invitation
         * @description Sets the first password with the link of an invitation; the account is active then.
         */
        post: operations["accounts.acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/links/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether a link from a mail still works, and what it is for
         * @description Whether a link from a mail still works, and what it is for.
         */
        post: operations["accounts.checkLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a link for a new password if the address has an account (at most three an hour)
         * @description Sends a link for a new password if the address has an account (at most three an hour). The answer is always the same.
         */
        post: operations["accounts.requestReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/password-resets/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets a new password with the link of a reset (good for one hour, once)
         * @description Sets a new password with the link of a reset (good for one hour, once). All sessions end.
         */
        post: operations["accounts.completeReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actions/{actionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes an action or moves it on
         * @description Changes an action or moves it on: open, under way, done, dropped.
         */
        put: operations["workshops.changeAction"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ambassadors/{ambassadorId}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The ambassador left without a follower
         * @description The ambassador left without a follower. Repeating it changes nothing.
         */
        post: operations["firm-registry.leaveAsAmbassador"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appeals/{appealId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuses an appeal, or accepts it
         * @description Refuses an appeal, or accepts it: then the reviews so far no longer count and others review the application anew; the board decides again when they have submitted. Of an ineligible application the eligibility is decided anew first. The firm hears of the answer.
         */
        post: operations["open-calls.answerAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Applications to any call that the asker may see, newest first
         * @description Applications to any call that the asker may see, newest first.
         */
        get: operations["open-calls.listOwnApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One application with its content and receipt, for the applying firm and the staff of the programme
         * @description One application with its content and receipt, for the applying firm and the staff of the programme. Reviewers read theirs through the review.
         */
        get: operations["open-calls.readApplication"];
        /**
         * Keeps a draft
         * @description Keeps a draft. Several people of a firm may work on it: whoever saves over another’s changes gets 412.
         */
        put: operations["open-calls.saveApplication"];
        post?: never;
        /**
         * Throws a draft away
         * @description Throws a draft away. What was submitted can only be withdrawn.
         */
        delete: operations["open-calls.deleteDraft"];
        options?: never;
        head?: never;
        /**
         * Saves what somebody wrote, field by field, as the autosave does
         * @description Saves what somebody wrote, field by field, as the autosave does. Others’ changes to other fields stay; a field that another changed meanwhile is not overwritten but answered as a conflict. Repeating an edit changes nothing more.
         */
        patch: operations["open-calls.editApplication"];
        trace?: never;
    };
    "/applications/{applicationId}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The participation agreement of a selected firm, and whether it was accepted
         * @description The participation agreement of a selected firm, and whether it was accepted.
         */
        get: operations["open-calls.readAgreement"];
        put?: never;
        /**
         * A selected firm accepts the participation agreement on the screen, naming the text it read by its hash, or a scan of the signed one is attached
         * @description A selected firm accepts the participation agreement on the screen, naming the text it read by its hash, or a scan of the signed one is attached. Repeating it changes nothing.
         */
        post: operations["open-calls.acceptAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The appeals of an application with their answers
         * @description The appeals of an application with their answers.
         */
        get: operations["open-calls.readAppeals"];
        put?: never;
        /**
         * A firm appeals against its decision, from the release of its letter to the end of the time that runs from the delivery
         * @description A firm appeals against its decision, from the release of its letter to the end of the time that runs from the delivery; once a decision.
         */
        post: operations["open-calls.fileAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which documents a firm was asked for, until when, and what it has handed in
         * @description Which documents a firm was asked for, until when, and what it has handed in.
         */
        get: operations["open-calls.readCompletion"];
        /**
         * Asks a firm for missing documents after the deadline, of those that the call lets complete
         * @description Asks a firm for missing documents after the deadline, of those that the call lets complete. Repeating it changes nothing; another list takes the place of the one before as long as the firm has not been told.
         */
        put: operations["open-calls.askForDocuments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/completion/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands asked documents in, until the last day
         * @description Hands asked documents in, until the last day. The application stays as it was submitted; the documents stand beside it.
         */
        post: operations["open-calls.completeDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/completion/notification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes when and how the firm was told (Tebliğ)
         * @description Notes when and how the firm was told (Tebliğ): its days run from then, to the end of the last day in Istanbul. Another date may be noted until the documents are complete.
         */
        post: operations["open-calls.noteNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands the signed declaration in, until the time that the call gives it
         * @description Hands the signed declaration in, until the time that the call gives it. A later file takes the place of the one before.
         */
        post: operations["open-calls.handInDeclaration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A firm gives its seat or its place on the reserve list back, by itself or through staff
         * @description A firm gives its seat or its place on the reserve list back, by itself or through staff: the reserve moves up by the announced rules, as a new version of the selection.
         */
        post: operations["open-calls.declineSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the rules say of an application, each finding with what was found
         * @description What the rules say of an application, each finding with what was found: at once, while a draft can still be mended, and what a person has decided since.
         */
        get: operations["open-calls.checkEligibility"];
        put?: never;
        /**
         * A person decides
         * @description A person decides. Ineligible with a reason takes no part in the selection; eligible can be said again of one that was refused, as long as the call is not decided. Repeating it changes nothing.
         */
        post: operations["open-calls.decideEligibility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/form-changes/dismissals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What changed in the form since the draft was begun is read
         * @description What changed in the form since the draft was begun is read; it is told no more until the next change.
         */
        post: operations["open-calls.dismissFormChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/ineligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finds a submitted application ineligible, with the reason
         * @description Finds a submitted application ineligible, with the reason; it takes no part in the selection. The firm learns it from its letter. After the board’s decision: APPLICATION_DECIDED.
         */
        post: operations["open-calls.refuseApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/innovation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The needs that an application answers and when it is to be pitched, for the provider and the staff
         * @description The needs that an application answers and when it is to be pitched, for the provider and the staff.
         */
        get: operations["open-calls.readInnovation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The released letter of an application with those before it, and until when an appeal is taken
         * @description The released letter of an application with those before it, and until when an appeal is taken.
         */
        get: operations["open-calls.readLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/letter/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The letter as Word, or as PDF with the template’s own wording
         * @description The letter as Word, or as PDF with the template’s own wording. Before the release staff get a preview of what the last decision gives; a firm gets its letter once it is released, and those that were released before it by their ids.
         */
        post: operations["open-calls.makeLetterFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says which published needs an application answers, while it is a draft
         * @description Says which published needs an application answers, while it is a draft; staff may say it of one that was handed in, too. Repeating it changes nothing.
         */
        put: operations["open-calls.nameNeeds"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/pitch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes that a solution was pitched, on which day and at which event
         * @description Notes that a solution was pitched, on which day and at which event. Repeating it corrects the day.
         */
        post: operations["open-calls.markPitch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The receipt with what was submitted, as a PDF for the firm and the staff
         * @description The receipt with what was submitted, as a PDF for the firm and the staff. Made once; a repeat gives the same file.
         */
        post: operations["open-calls.makeReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scores and comments of an application as its firm may see them
         * @description Scores and comments of an application as its firm may see them: after the decision, as far as the call allows, by alias.
         */
        get: operations["open-calls.seenReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submits a draft and gives a receipt
         * @description Submits a draft and gives a receipt. After the deadline by the server’s clock: CALL_CLOSED; staff may enter what came on paper in time (right backfill, with a reason).
         */
        post: operations["open-calls.submitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what with an application and when, from the audit trail, and what comes next
         * @description Who did what with an application and when, from the audit trail, and what comes next. The firm sees its half.
         */
        get: operations["open-calls.readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a submitted application back
         * @description Takes a submitted application back. Until the deadline the firm may apply anew. After the board’s decision it is a decline: the reserve moves up.
         */
        post: operations["open-calls.withdrawApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attendances/{attendanceId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a line off the list
         * @description Takes a line off the list: staff any, others their own registration. Withdrawing it again changes nothing.
         */
        post: operations["workshops.withdrawAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One call
         * @description One call. A draft is seen by staff of its programme only.
         */
        get: operations["open-calls.readCall"];
        /**
         * Replaces what a draft call says
         * @description Replaces what a draft call says. An open call is frozen; only its deadline can be extended.
         */
        put: operations["open-calls.changeCall"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/after-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replaces what comes after the decision in a draft call
         * @description Replaces what comes after the decision in a draft call: days for an appeal, text of the agreement. Repeating it changes nothing.
         */
        put: operations["open-calls.setAfterRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Appeals of a call, oldest first
         * @description Appeals of a call, oldest first.
         */
        get: operations["open-calls.listAppeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Applications to a call, newest first unless `sort` says otherwise
         * @description Applications to a call, newest first unless `sort` says otherwise; a firm sees its own only. `q` looks in number, solution and, as far as the registry answers, the firm’s title.
         */
        get: operations["open-calls.listApplications"];
        put?: never;
        /**
         * Begins a draft
         * @description Begins a draft. One live application per firm and call; a solution provider must not be a firm of the programme.
         */
        post: operations["open-calls.startApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/applications/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enters applications of a past call from a list (columns
         * @description Enters applications of a past call from a list (columns: docs/raw-files.md), each at its own instant; needs the right backfill and a reason. Withdrawn ones stay withdrawn, late ones become ineligible. A number that is there already is left as it is.
         */
        post: operations["open-calls.importApplications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/apply-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replaces the rules of applying of a draft call
         * @description Replaces the rules of applying of a draft call. Repeating it changes nothing.
         */
        put: operations["open-calls.setApplyRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives one application to one reviewer by hand, once the call is closed
         * @description Gives one application to one reviewer by hand, once the call is closed. Against a soft flag, above the ceiling or beyond the number asked for only with a reason; never against a hard rule.
         */
        post: operations["open-calls.assignReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/assignments/automatic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives each application as many reviewers as the call asks for
         * @description Gives each application as many reviewers as the call asks for: nobody barred, loads as even as the rules allow, expertise and sector preferred; the same input gives the same output. What is assigned already stays, unless nobody has declared about it and completeness or balance cannot be had otherwise.
         */
        post: operations["open-calls.assignAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/assignments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the automatic assignment would do, and why
         * @description What the automatic assignment would do, and why: for each application who is chosen by what and who is barred by which rule; the load of each reviewer. Changes nothing.
         */
        post: operations["open-calls.previewAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins the review, after the deadline
         * @description Begins the review, after the deadline. (Applications stop at the deadline by themselves.)
         */
        post: operations["open-calls.closeCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/committee-meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Meetings of the call’s committee, newest first
         * @description Meetings of the call’s committee, newest first.
         */
        get: operations["open-calls.listMeetings"];
        put?: never;
        /**
         * A meeting of the committee with its minutes
         * @description A meeting of the committee with its minutes: the marks agreed on are the application’s marks from then on, in place of its reviews, which stay on record. A later meeting replaces the marks of an earlier one.
         */
        post: operations["open-calls.recordMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/completion-round": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks every submitted application for the completable documents that the rules miss
         * @description Asks every submitted application for the completable documents that the rules miss. Repeating it asks nobody twice.
         */
        post: operations["open-calls.beginCompletionRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was asked for missing documents, told when and how, until when, and what came
         * @description Who was asked for missing documents, told when and how, until when, and what came; oldest first.
         */
        get: operations["open-calls.listCompletions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts a draft call from an earlier one
         * @description Starts a draft call from an earlier one: its text, criteria, quotas, form and rules. Sectors that the programme of the new call does not have are left out.
         */
        post: operations["open-calls.copyCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entered decision that waits for its confirmation
         * @description The entered decision that waits for its confirmation.
         */
        get: operations["open-calls.readDecisionEntry"];
        put?: never;
        /**
         * Enters the board’s decision from its minutes
         * @description Enters the board’s decision from its minutes. Nothing is decided until another person confirms it; entering again replaces the entry.
         */
        post: operations["open-calls.enterDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/decision/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another person than the one who entered it confirms the decision
         * @description Another person than the one who entered it confirms the decision: the selection is frozen and signed, each application learns its outcome, and the selected firms of a firm call become participations. Deciding again makes a new version of the selection, with a reason.
         */
        post: operations["open-calls.confirmDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hash and signature of the dossier of a decided selection
         * @description Hash and signature of the dossier of a decided selection.
         */
        get: operations["open-calls.readDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/dossier/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a file of the dossier
         * @description Makes a file of the dossier: everything the selection used and gave, signed, without personal names; or the committee’s report. Each download is audited.
         */
        post: operations["open-calls.downloadDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Submitted applications with what the rules said at submission, oldest first
         * @description Submitted applications with what the rules said at submission, oldest first.
         */
        get: operations["open-calls.listEligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/eligibility-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replaces the rules of eligibility (Uygunluk kontrolü) and of the round for missing documents of a draft call
         * @description Replaces the rules of eligibility (Uygunluk kontrolü) and of the round for missing documents of a draft call. Repeating it changes nothing.
         */
        put: operations["open-calls.setEligibilityRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives all applicants more time, with a reason for the audit trail and the new version of the call’s rules
         * @description Gives all applicants more time, with a reason for the audit trail and the new version of the call’s rules. A closed call opens again; a decided one does not.
         */
        post: operations["open-calls.extendDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The form of a call
         * @description The form of a call: a draft’s for its staff only, else as it was last announced. Version 0 and no sections: the call has none.
         */
        get: operations["open-calls.readForm"];
        /**
         * Keeps the form of a draft call, finished or not
         * @description Keeps the form of a draft call, finished or not; what stands in the way of opening is answered. If-Match "0" for the first save.
         */
        put: operations["open-calls.saveForm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/form/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks answers as a submission would (JSON Schema on the server), keeping nothing
         * @description Checks answers as a submission would (JSON Schema on the server), keeping nothing. For the preview.
         */
        post: operations["open-calls.checkFormAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/form/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands what the firm corrected, and agreed to, back to the registry, in the name of who asks
         * @description Hands what the firm corrected, and agreed to, back to the registry, in the name of who asks. Repeating it changes nothing more.
         */
        post: operations["open-calls.correctRegistry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/form/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The form as a file for another house or call
         * @description The form as a file for another house or call.
         */
        get: operations["open-calls.exportForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/form/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a form file into a draft call
         * @description Takes a form file into a draft call; a dry run first, which says what would change and what does not hold together.
         */
        post: operations["open-calls.importForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/form/prefill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the registry knows of the firm, for the fields that want it
         * @description What the registry knows of the firm, for the fields that want it; read with the asker’s own rights.
         */
        get: operations["open-calls.prefillForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/form/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The announced versions, newest first, each with what changed and why
         * @description The announced versions, newest first, each with what changed and why.
         */
        get: operations["open-calls.listFormRevisions"];
        put?: never;
        /**
         * Announces another version of an open call’s form, with the reason
         * @description Announces another version of an open call’s form, with the reason; a dry run first. Drafts are carried over when they are next opened. What was submitted stays as it is.
         */
        post: operations["open-calls.reviseForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/form/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The form as it was announced in one version
         * @description The form as it was announced in one version.
         */
        get: operations["open-calls.readFormRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/form/starts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replaces the form of a draft call by a house template or by the form of an earlier call
         * @description Replaces the form of a draft call by a house template or by the form of an earlier call.
         */
        post: operations["open-calls.startForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/innovation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Needs, pitches and the funnel of meetings of an open-innovation call, in numbers
         * @description Needs, pitches and the funnel of meetings of an open-innovation call, in numbers.
         */
        get: operations["open-calls.innovationSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/late-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which firms were given more time, until when and why
         * @description Which firms were given more time, until when and why; at most 500.
         */
        get: operations["open-calls.listLateAccess"];
        put?: never;
        /**
         * Gives one firm more time, with the reason
         * @description Gives one firm more time, with the reason; audited. Given again, the later instant takes the place of the one before. Nothing is given once the call is decided.
         */
        post: operations["open-calls.grantLateAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/letter-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which Word template each kind of decision letter uses, and what a template may use
         * @description Which Word template each kind of decision letter uses, and what a template may use.
         */
        get: operations["open-calls.listLetterTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/letter-templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Takes the house’s own Word file as the template of a kind of letter
         * @description Takes the house’s own Word file as the template of a kind of letter; it is tried first, and a variable that nobody knows is named. Letters that were released stay as they are.
         */
        put: operations["open-calls.setLetterTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/letter-templates/{kind}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The Word file that a kind of letter is written on, the call’s own or the house’s, with its variables
         * @description The Word file that a kind of letter is written on, the call’s own or the house’s, with its variables: to be edited and uploaded.
         */
        post: operations["open-calls.templateFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Released letters with the day and way of delivery, newest first
         * @description Released letters with the day and way of delivery, newest first.
         */
        get: operations["open-calls.listLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/letters/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes when and how letters were delivered (Tebliğ)
         * @description Notes when and how letters were delivered (Tebliğ): the time for an appeal runs from then. All or none; repeating it corrects the day.
         */
        post: operations["open-calls.noteLetterNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/letters/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Releases the letters of the last decision together
         * @description Releases the letters of the last decision together: each firm’s users hear of it, see the outcome and can download theirs; until then they see an application that was submitted. With `toldOn` the firms were told outside. What stands in a letter is frozen now. Repeating it releases only what a later decision changed.
         */
        post: operations["open-calls.releaseLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was written to the applicants of a call, newest first
         * @description What was written to the applicants of a call, newest first.
         */
        get: operations["open-calls.listMessages"];
        put?: never;
        /**
         * Writes to applicants by filter
         * @description Writes to applicants by filter: first a dry run that names whom it would reach, how, and whom nobody can be reached of; then by mail and into the console of each firm’s users; by mail also to the person whom the application names, and to the firm’s own address where it has no user. Drafts are reached too; withdrawn applications only when asked for by state.
         */
        post: operations["open-calls.sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publishes a draft call
         * @description Publishes a draft call: it is seen by everybody and takes applications until its deadline. Its rules are frozen as version 1.
         */
        post: operations["open-calls.openCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/review-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Applications with mean, difference of the reviewers and the normalised score, by number
         * @description Applications with mean, difference of the reviewers and the normalised score, by number; differences alone with `difference`. Staff who still owe a review of the call do not see it.
         */
        get: operations["open-calls.reviewResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/review-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the call is reviewed
         * @description How the call is reviewed: ceiling, what is hidden, anonymity, differences, what firms see. Defaults until they are set.
         */
        get: operations["open-calls.readReviewRules"];
        /**
         * Sets how the call is reviewed, while it is a draft
         * @description Sets how the call is reviewed, while it is a draft; frozen with the opening. If-Match: "0" the first time.
         */
        put: operations["open-calls.setReviewRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/reviewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pool of a call with what each has to do and has done
         * @description The pool of a call with what each has to do and has done.
         */
        get: operations["open-calls.listReviewers"];
        put?: never;
        /**
         * Takes a reviewer into the pool of a call
         * @description Takes a reviewer into the pool of a call. Adding one again gives the same.
         */
        post: operations["open-calls.addReviewer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/reviewers/{reviewerId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a reviewer out of the call, with the reason
         * @description Takes a reviewer out of the call, with the reason: what is not submitted goes back to be assigned anew; what is submitted stays.
         */
        post: operations["open-calls.removeReviewer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/reviewers/from-pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes several reviewers of the institution’s pool into the call
         * @description Takes several reviewers of the institution’s pool into the call.
         */
        post: operations["open-calls.addFromPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/reviewers/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reminds reviewers of what they have open, by mail and in the console
         * @description Reminds reviewers of what they have open, by mail and in the console; at most once a day each. The call’s rules may do so by themselves before the end.
         */
        post: operations["open-calls.remindReviewers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All reviews of a call for its staff
         * @description All reviews of a call for its staff. Scores and comment appear once submitted.
         */
        get: operations["open-calls.listCallReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/reviews/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enters submitted reviews of a past call from a score sheet (columns
         * @description Enters submitted reviews of a past call from a score sheet (columns: docs/raw-files.md; one column a criterion, its title begins with the code); needs the right backfill and a reason. The same application and reviewer again is left as it is.
         */
        post: operations["open-calls.importScores"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/selection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The decided selection, as it was frozen
         * @description The decided selection, as it was frozen.
         */
        get: operations["open-calls.readSelection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/selection-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules of selection with the committed hash of the lot’s seed
         * @description The rules of selection with the committed hash of the lot’s seed; of a draft for its staff only.
         */
        get: operations["open-calls.readSelectionRules"];
        /**
         * How a draft call chooses, beside what its body says
         * @description How a draft call chooses, beside what its body says: groups, limits, ceiling, sections and tie-breakers. Frozen when the call opens.
         */
        put: operations["open-calls.setSelectionRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/selection/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What another decision changed, or would change, and for whom
         * @description What another decision changed, or would change, and for whom.
         */
        get: operations["open-calls.selectionChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/selection/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives one application an outcome by hand, with its reason
         * @description Gives one application an outcome by hand, with its reason; applied after the rules. A second one for the same application replaces the first. An entered decision can no longer be confirmed then.
         */
        post: operations["open-calls.setException"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/selection/exceptions/{applicationId}": {
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
         * Takes an exception back
         * @description Takes an exception back.
         */
        delete: operations["open-calls.removeException"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/selection/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the announced rules give from the reviews submitted so far
         * @description What the announced rules give from the reviews submitted so far; changes nothing, as often as wanted. While anybody may still submit a stand-in takes the place of the lot’s seed. Staff who still owe a review of the call do not see it.
         */
        post: operations["open-calls.previewSelection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Applications by state and sector, and submissions by hour
         * @description Applications by state and sector, and submissions by hour.
         */
        get: operations["open-calls.callStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{certificateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A certificate with the holder’s name as issued, for staff and trainers of its programme and its holder
         * @description A certificate with the holder’s name as issued, for staff and trainers of its programme and its holder. The look of staff is audited.
         */
        get: operations["training.readCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{certificateId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issues it anew with the holder’s name and the course as they stand now
         * @description Issues it anew with the holder’s name and the course as they stand now; the old one is superseded and leads to the new one.
         */
        post: operations["training.correctCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{certificateId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revokes a certificate
         * @description Revokes a certificate; its public page says so from then on. Revoking it again changes nothing.
         */
        post: operations["training.revokeCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/code-lists/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * NACE, the list of waste, provinces and districts, with Turkish and English titles
         * @description NACE, the list of waste, provinces and districts, with Turkish and English titles; folded search.
         */
        get: operations["firm-registry.searchCodeList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/{consentId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Consent withdrawn
         * @description Consent withdrawn; what was done before stays lawful. Repeating it changes nothing.
         */
        post: operations["firm-registry.withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{courseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One course, for those with a role in its programme, participating firms, and those enrolled
         * @description One course, for those with a role in its programme, participating firms, and those enrolled.
         */
        get: operations["training.readCourse"];
        /**
         * Changes a course or moves it on
         * @description Changes a course or moves it on: planned → held (its last session is over) or cancelled. A changed completion rule is applied at once to all who are enrolled.
         */
        put: operations["training.changeCourse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{courseId}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The certificates of a course by number
         * @description The certificates of a course by number; names are asked from the registry.
         */
        get: operations["training.listCertificates"];
        put?: never;
        /**
         * Issues a certificate to each who completed the held course and has none
         * @description Issues a certificate to each who completed the held course and has none. Nobody gets two, however often it is asked; who had one revoked gets another only when named. Numbers run without a gap a programme and year.
         */
        post: operations["training.issueCertificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{courseId}/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is in the course, by ids
         * @description Who is in the course, by ids: all for staff, trainers and analysts; their own for firms and participants.
         */
        get: operations["training.listEnrolments"];
        put?: never;
        /**
         * Enrols a person
         * @description Enrols a person; a person stands in a course once. Somebody who had withdrawn comes back.
         */
        post: operations["training.enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{courseId}/enrolments/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads enrolments and attendance (XLSX or CSV
         * @description Reads enrolments and attendance (XLSX or CSV: names, firm or institution as spelled, phone, e-mail, a column a session headed “1. Oturum” …). First a dry run (default). A person who stands on it twice is one enrolment, with the sessions united.
         */
        post: operations["training.importEnrolments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{courseId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Feedback without names, with the means
         * @description Feedback without names, with the means.
         */
        get: operations["training.listFeedback"];
        put?: never;
        /**
         * A feedback form (1 worst, 5 best)
         * @description A feedback form (1 worst, 5 best): of one’s own enrolment, or an anonymous one that staff enters. One form an enrolment; a second replaces it.
         */
        post: operations["training.giveFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{courseId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sessions of a course in their order
         * @description The sessions of a course in their order.
         */
        get: operations["training.listSessions"];
        put?: never;
        /**
         * Adds a session with its day and lesson hours
         * @description Adds a session with its day and lesson hours.
         */
        post: operations["training.planSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{courseId}/site-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Site visits of a course, for those who may read it
         * @description Site visits of a course, for those who may read it.
         */
        get: operations["training.listSiteVisits"];
        put?: never;
        /**
         * The report of a course’s site visit
         * @description The report of a course’s site visit.
         */
        post: operations["training.reportSiteVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-requests/{dataRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One data request
         * @description One data request. What the firm sent is shown to the firm and its named consultant only; others see that and when it came.
         */
        get: operations["advisory.readDataRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-requests/{dataRequestId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The data is complete
         * @description The data is complete. Accepting it again changes nothing.
         */
        post: operations["advisory.acceptDataRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-requests/{dataRequestId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The firm’s answer, whole or in parts
         * @description The firm’s answer, whole or in parts; staff and the firm’s named consultant may enter it on its behalf.
         */
        post: operations["advisory.answerDataRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-requests/{dataRequestId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends an answered request back
         * @description Sends an answered request back: something is missing. It is open again.
         */
        post: operations["advisory.returnDataRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-requests/{dataRequestId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The firm is no longer asked
         * @description The firm is no longer asked. Withdrawing it again changes nothing.
         */
        post: operations["advisory.withdrawDataRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{enrolmentId}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keeps whether the assessment was passed
         * @description Keeps whether the assessment was passed; repeating it changes nothing.
         */
        put: operations["training.assess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{enrolmentId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a person out of a course
         * @description Takes a person out of a course. Withdrawing again changes nothing.
         */
        post: operations["training.withdrawEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event, for those with a role in its programme, its participating firms, its participants, and all if it is public
         * @description One event, for those with a role in its programme, its participating firms, its participants, and all if it is public.
         */
        get: operations["workshops.readEvent"];
        /**
         * Replaces what is known of an event and moves it on
         * @description Replaces what is known of an event and moves it on: planned → held or cancelled; a slip is corrected the other way. An event with people on its list cannot be cancelled as held. Whoever is registered or pitches there hears of a cancellation, of another time or place, and that it takes place after all, as long as it is still to come.
         */
        put: operations["workshops.changeEvent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{eventId}/attendances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The list of an event by ids
         * @description The list of an event by ids: all of it for staff, experts and analysts; their own lines for firms and participants.
         */
        get: operations["workshops.listAttendances"];
        put?: never;
        /**
         * Notes one who came
         * @description Notes one who came. Somebody who had registered becomes present; a person counts once an event.
         */
        post: operations["workshops.addAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{eventId}/attendances/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a sign sheet (XLSX or CSV
         * @description Reads a sign sheet (XLSX or CSV: names, firm or institution as spelled, phone, e-mail). First a dry run (default). A person who stands on it twice is one participation and reported as merged; “Gelmedi” is registered only. Repeating it doubles nothing.
         */
        post: operations["workshops.importAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{eventId}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Participations, distinct people, distinct firms and distinct institutions of one event
         * @description Participations, distinct people, distinct firms and distinct institutions of one event.
         */
        get: operations["workshops.eventCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{eventId}/outputs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an event brought, oldest first (at most 500)
         * @description What an event brought, oldest first (at most 500). Firms and participants see neither photos nor sign sheets.
         */
        get: operations["workshops.listOutputs"];
        put?: never;
        /**
         * Keeps what an event brought
         * @description Keeps what an event brought: a decision, a note, minutes, a presentation, photos, the scanned sign sheet.
         */
        post: operations["workshops.addOutput"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{eventId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registers for a planned event
         * @description Registers for a planned event: oneself, a colleague of one’s firm, or (staff) anyone. Until it begins and while there is room.
         */
        post: operations["workshops.registerForEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{eventId}/running-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who pitches when at an event
         * @description Who pitches when at an event.
         */
        get: operations["open-calls.readRunningOrder"];
        /**
         * Replaces the running order of a pitch day of the programme
         * @description Replaces the running order of a pitch day of the programme: applications of its open-innovation calls that compete or were selected, one at a time, within the event.
         */
        put: operations["open-calls.setRunningOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{eventId}/running-order/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The running order as CSV, exactly as it is shown
         * @description The running order as CSV, exactly as it is shown.
         */
        get: operations["open-calls.runningOrderFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{eventId}/running-order/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells each provider whose place or time in the running order is not as it was told last, and those who were taken out of it
         * @description Tells each provider whose place or time in the running order is not as it was told last, and those who were taken out of it: first a dry run that names whom and what, then as messages to applicants go. What is told already, or over, is told to nobody.
         */
        post: operations["open-calls.tellRunningOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{eventId}/sign-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sign sheet (İmza föyü) to print
         * @description The sign sheet (İmza föyü) to print: those who registered, empty lines, and a QR code by which its scan finds the event. Made anew only when the list has changed.
         */
        get: operations["workshops.signSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A plant of a firm, entered by staff or by the firm itself
         * @description A plant of a firm, entered by staff or by the firm itself.
         */
        post: operations["firm-registry.registerFacility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facilities/{facilityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One plant
         * @description One plant.
         */
        get: operations["firm-registry.readFacility"];
        /**
         * Replaces what is known of a plant
         * @description Replaces what is known of a plant: by the firm itself and by staff who work with it.
         */
        put: operations["firm-registry.changeFacility"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stages a file of at most 25 MB
         * @description Stages a file of at most 25 MB; hand its id to the command that attaches it within 24 hours. Taken: pdf, png, jpg, xlsx, docx, pptx, csv, zip, if the content is what the name says.
         */
        post: operations["gateway.uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file, if the service that holds it says that you may read it
         * @description The file, if the service that holds it says that you may read it; staged ones only for who staged them.
         */
        get: operations["gateway.downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins an upload that can go on after its line was cut (tus 1.0.0, https://tus.io/protocols/resumable-upload)
         * @description Begins an upload that can go on after its line was cut (tus 1.0.0, https://tus.io/protocols/resumable-upload). `Upload-Length` announces at most 25 MB, `Upload-Metadata` the `filename`; `Location` says where the pieces go. Within 24 hours; at most 20 under way for an account.
         */
        post: operations["gateway.beginUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far your upload is, and its file once everything is here
         * @description How far your upload is, and its file once everything is here. HEAD says the same in headers, as tus wants it.
         */
        get: operations["gateway.readUpload"];
        put?: never;
        post?: never;
        /**
         * Ends an upload and removes what has arrived of it
         * @description Ends an upload and removes what has arrived of it.
         */
        delete: operations["gateway.endUpload"];
        options?: never;
        /**
         * Where your upload goes on
         * @description How far your upload is, and its file once everything is here. HEAD says the same in headers, as tus wants it.
         */
        head: operations["gateway.offsetOfUpload"];
        /**
         * Takes the next piece, beginning at `Upload-Offset`
         * @description Takes the next piece, beginning at `Upload-Offset`; what arrives before a line is cut is kept. With the last piece the content is judged as in `POST /files`: a refused one leaves nothing, one that is taken is staged, and `Filiz-File-Id` is its id.
         */
        patch: operations["gateway.continueUpload"];
        trace?: never;
    };
    "/firm-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is to be a user of a firm that has users, newest first
         * @description Who is to be a user of a firm that has users, newest first: the firm’s users see what they are asked, staff what was asked in their scopes’ name, admins all. The look is audited.
         */
        get: operations["accounts.listFirmRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/firm-requests/{firmRequestId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user of the firm (or an admin) says whether somebody is one of them
         * @description A user of the firm (or an admin) says whether somebody is one of them. Accepted, the role holds at once and an invitation goes out by mail. Repeating the same answer changes nothing. Not for API tokens.
         */
        post: operations["accounts.decideFirmRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/firms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Firms by folded words and filters, by title
         * @description Firms by folded words and filters, by title; merged records are shown as the firm they turned out to be.
         */
        get: operations["firm-registry.listFirms"];
        put?: never;
        /**
         * Registers a firm
         * @description Registers a firm. With a known tax number it is refused, naming the firm; similar firms make a pair for the merge queue.
         */
        post: operations["firm-registry.registerFirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/firms/{firmId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A firm’s card
         * @description A firm’s card: the firm, its facilities, how many people are known, the records merged into it.
         */
        get: operations["firm-registry.readFirm"];
        /**
         * Replaces what is known of a firm
         * @description Replaces what is known of a firm; the signatories only by those who see them. Its own users may not change title, tax number and MERSİS.
         */
        put: operations["firm-registry.changeFirm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/firms/{firmId}/ambassadors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ambassadors of a firm in all programmes that the asker may see, by time
         * @description Ambassadors of a firm in all programmes that the asker may see, by time; former ones, too.
         */
        get: operations["firm-registry.listFirmAmbassadors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/firms/{firmId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files of a firm’s submitted applications, newest first
         * @description Files of a firm’s submitted applications, newest first: for staff those of their own calls, for the firm’s users all of theirs.
         */
        get: operations["open-calls.listFirmDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/firms/{firmId}/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People of a firm in courses, newest first, with their valid certificates
         * @description People of a firm in courses, newest first, with their valid certificates: those of one’s own programmes; a firm’s user all of its own, participants themselves.
         */
        get: operations["training.listFirmEnrolments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/firms/{firmId}/facilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The plants of a firm, those of merged records included (at most 200)
         * @description The plants of a firm, those of merged records included (at most 200).
         */
        get: operations["firm-registry.listFacilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/firms/{firmId}/named-consultants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who advises a firm now, in all programmes that the asker may see
         * @description Who advises a firm now, in all programmes that the asker may see; a firm’s user sees the firm’s own, a consultant theirs.
         */
        get: operations["advisory.listFirmConsultants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/firms/{firmId}/participations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Programmes in which a firm takes part, newest first, as far as the asker may see them
         * @description Programmes in which a firm takes part, newest first, as far as the asker may see them: those of one’s own programmes; a firm’s user all of its own, in the state that it has been told.
         */
        get: operations["programs.listFirmParticipations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/firms/{firmId}/tckn-looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The TCKN of a sole proprietor, decrypted, for staff in whose programme the firm takes part
         * @description The TCKN of a sole proprietor, decrypted, for staff in whose programme the firm takes part; the look is audited with its reason.
         */
        post: operations["firm-registry.revealTckn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/firms/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Member list (XLSX, CSV)
         * @description Member list (XLSX, CSV): a dry run first. Known firms are completed where a field is empty, never overwritten. Repeating it doubles nothing.
         */
        post: operations["firm-registry.importFirms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/firms/titles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Titles of up to 500 firms, in one statement
         * @description Titles of up to 500 firms, in one statement. What the asker may not see is left out: a firm’s user gets its own firm only.
         */
        get: operations["firm-registry.firmTitles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/form-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The forms of the house to start from
         * @description The forms of the house to start from.
         */
        get: operations["open-calls.listFormTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/head-counts/{headCountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Corrects a count, with the reason
         * @description Corrects a count, with the reason.
         */
        put: operations["training.correctHeadCount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/head-counts/{headCountId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a count back
         * @description Takes a count back. Withdrawing it again changes nothing.
         */
        post: operations["training.withdrawHeadCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{indicatorId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes wording, rule, baseline or target
         * @description Changes wording, rule, baseline or target; the reason stands in the audit trail.
         */
        put: operations["programs.changeIndicator"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{indicatorId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an indicator out of the reports
         * @description Takes an indicator out of the reports. Withdrawing it again changes nothing.
         */
        post: operations["programs.withdrawIndicator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Institutions by folded words, kind and province
         * @description Institutions by folded words, kind and province.
         */
        get: operations["firm-registry.listInstitutions"];
        put?: never;
        /**
         * A body that is not a firm
         * @description A body that is not a firm: chamber, agency, school, organised industrial zone … Compared by its folded name.
         */
        post: operations["firm-registry.registerInstitution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/institutions/{institutionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One institution
         * @description One institution.
         */
        get: operations["firm-registry.readInstitution"];
        /**
         * Replaces what is known of an institution
         * @description Replaces what is known of an institution.
         */
        put: operations["firm-registry.changeInstitution"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/institutions/{institutionId}/reviewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The institution’s pool with expertise and load over all calls
         * @description The institution’s pool with expertise and load over all calls. Names are asked from accounts; that look is audited.
         */
        get: operations["open-calls.listPoolReviewers"];
        put?: never;
        /**
         * Takes a reviewer with their expertise into the institution’s pool, from which calls draw
         * @description Takes a reviewer with their expertise into the institution’s pool, from which calls draw. Adding one again gives the same. Who has no account yet is invited first (POST /accounts/invitations).
         */
        post: operations["open-calls.addPoolReviewer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/institutions/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List of institutions (XLSX, CSV)
         * @description List of institutions (XLSX, CSV): a dry run first. `sheet` names the sheet (default “Kurumlar” where there is one).
         */
        post: operations["firm-registry.importInstitutions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/institutions/titles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Names of up to 500 institutions
         * @description Names of up to 500 institutions. Unknown ids are left out.
         */
        get: operations["firm-registry.institutionTitles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mail on its way and sent, newest first
         * @description Mail on its way and sent, newest first. Addresses are asked from accounts; that look is audited.
         */
        get: operations["notifications.listMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mail
         * @description One mail; with its text where mail is kept in a folder, because no SMTP server is set. Each opening is audited.
         */
        get: operations["notifications.readMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail/{mailId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends an uncertain or failed mail once more, by a person’s decision
         * @description Sends an uncertain or failed mail once more, by a person’s decision: it may then arrive twice.
         */
        post: operations["notifications.resendMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
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
         * Your own name and language
         * @description Your own name and language.
         */
        patch: operations["accounts.changeMe"];
        trace?: never;
    };
    "/me/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The asker’s own certificates, newest first
         * @description The asker’s own certificates, newest first.
         */
        get: operations["training.myCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new password
         * @description A new password. All your sessions end, this one too.
         */
        post: operations["accounts.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your API tokens that still work
         * @description Your API tokens that still work.
         */
        get: operations["accounts.listTokens"];
        put?: never;
        /**
         * An API token for a machine, with some of your own roles
         * @description An API token for a machine, with some of your own roles. A role you lose is lost to it too.
         */
        post: operations["accounts.createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/tokens/{tokenId}": {
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
         * Ends an API token
         * @description Ends an API token.
         */
        delete: operations["accounts.revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/measures/{measureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One measure
         * @description One measure. Its figures are plant data, for the firm and its named consultant; staff and consultants of the programme see the measure without them.
         */
        get: operations["advisory.readMeasure"];
        /**
         * Replaces the measure’s figures and words
         * @description Replaces the measure’s figures and words: by the firm’s named consultant, who sees them.
         */
        put: operations["advisory.changeMeasure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/measures/{measureId}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * proposed → planned → done, or dropped with a reason
         * @description proposed → planned → done, or dropped with a reason; a dropped one may be proposed again. The firm may move its own.
         */
        post: operations["advisory.moveMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Meetings of the asker’s firm, or of the programmes that the asker works for, newest first, with their steps
         * @description Meetings of the asker’s firm, or of the programmes that the asker works for, newest first, with their steps.
         */
        get: operations["open-calls.listInnovationMeetings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The side that was asked takes one of the times, or declines with a reason
         * @description The side that was asked takes one of the times, or declines with a reason. From the acceptance on both see each other’s names.
         */
        post: operations["open-calls.answerMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Follows the outcome
         * @description Follows the outcome: held, trial, agreement, or ended with why not. Either side or the staff; a step can be left out, none is taken back.
         */
        post: operations["open-calls.moveMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merge-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The merge queue, oldest first (decided pairs
         * @description The merge queue, oldest first (decided pairs: newest first): doubtful pairs with what is known of both. Staff see the pairs of their institution’s and programmes’ lists. Names shown are audited.
         */
        get: operations["firm-registry.listMergeCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merge-candidates/{candidateId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One firm or person, or two
         * @description One firm or person, or two. “Different” is not asked again unless it is taken back; “same” merges, and later rows lead to the one that stays. When two firms become one, so do their people of the same name, unless both have other e-mails or somebody said they are two; similar names make pairs. Repeating the same decision changes nothing.
         */
        post: operations["firm-registry.decideMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merge-candidates/{candidateId}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes “different” back
         * @description Takes “different” back: the pair waits in the queue again. “Same” is taken back by undoing its merge. Repeating it changes nothing.
         */
        post: operations["firm-registry.reopenMergeCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was merged, newest first
         * @description What was merged, newest first.
         */
        get: operations["firm-registry.listMerges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{mergeId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a merge back, with the merges of people that followed from it
         * @description Takes a merge back, with the merges of people that followed from it; the pair waits in the queue again. Repeating it changes nothing.
         */
        post: operations["firm-registry.undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your own messages, newest first
         * @description Your own messages, newest first.
         */
        get: operations["notifications.listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{messageId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks one of your messages as read
         * @description Marks one of your messages as read. Repeating it changes nothing.
         */
        post: operations["notifications.readMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of your messages you have not read
         * @description How many of your messages you have not read.
         */
        get: operations["notifications.unreadMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/named-consultants/{namedConsultantId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The consultant works with the firm no more and sees its plant data no more
         * @description The consultant works with the firm no more and sees its plant data no more. Ending it again changes nothing.
         */
        post: operations["advisory.endNamedConsultant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Needs that the asker may see, newest first
         * @description Needs that the asker may see, newest first.
         */
        get: operations["open-calls.listNeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/needs/{needId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One need
         * @description One need: its firm and the staff of the programme see it whole, others once it is published in a published call, as far as it is for them.
         */
        get: operations["open-calls.readNeed"];
        /**
         * Replaces what a need says
         * @description Replaces what a need says; a closed one stays as it is.
         */
        put: operations["open-calls.changeNeed"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/needs/{needId}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Applications that name the need, for its firm and the staff
         * @description Applications that name the need, for its firm and the staff; the firm sees them once the call is closed, and who offers a solution only when a meeting is agreed.
         */
        get: operations["open-calls.needAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/needs/{needId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a need from the lists, with the reason
         * @description Takes a need from the lists, with the reason. Meetings about it go on.
         */
        post: operations["open-calls.closeNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/needs/{needId}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The firm of a need and the provider of an application that answers it ask each other for a meeting, once the call is closed
         * @description The firm of a need and the provider of an application that answers it ask each other for a meeting, once the call is closed.
         */
        post: operations["open-calls.askMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/needs/{needId}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows a draft to solution providers, and, where it belongs to a published call, to everybody
         * @description Shows a draft to solution providers, and, where it belongs to a published call, to everybody; without the confidential part.
         */
        post: operations["open-calls.publishNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opportunities/{opportunityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One opportunity with its sources and its way through the funnel
         * @description One opportunity with its sources and its way through the funnel.
         */
        get: operations["symbiosis.readOpportunity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opportunities/{opportunityId}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves along the funnel potential → contacted → site-visit → sample → agreement → realised (steps may be skipped), or drops with a reason
         * @description Moves along the funnel potential → contacted → site-visit → sample → agreement → realised (steps may be skipped), or drops with a reason; a dropped one may be taken up again.
         */
        post: operations["symbiosis.moveOpportunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outputs/{outputId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an output back
         * @description Takes an output back. Withdrawing it again changes nothing.
         */
        post: operations["workshops.withdrawOutput"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participations/{participationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Activates, withdraws or ends a participation
         * @description Activates, withdraws or ends a participation.
         */
        put: operations["programs.changeParticipation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People with whom the asker’s institution or programme has to do
         * @description People with whom the asker’s institution or programme has to do. The look is audited.
         */
        get: operations["firm-registry.listPeople"];
        put?: never;
        /**
         * A person with contact data
         * @description A person with contact data; resolved like a row of a list, so a known person is found, not doubled.
         */
        post: operations["firm-registry.registerPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A person with contact data, places and consents
         * @description A person with contact data, places and consents. The look is audited.
         */
        get: operations["firm-registry.readPerson"];
        /**
         * Corrects name and details
         * @description Corrects name and details; a new e-mail or phone is added to the known ones.
         */
        put: operations["firm-registry.changePerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{personId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explicit consent (açık rıza) to one purpose
         * @description Explicit consent (açık rıza) to one purpose.
         */
        post: operations["firm-registry.recordConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{personId}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deletes name, contact data and spellings of a person and of the records merged into it
         * @description Deletes name, contact data and spellings of a person and of the records merged into it; ids stay, so that counts stay. Repeating it changes nothing.
         */
        post: operations["firm-registry.erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{personId}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The privacy notice was given (aydınlatma)
         * @description The privacy notice was given (aydınlatma): an act of its own.
         */
        post: operations["firm-registry.recordNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Names of up to 500 people, for those who have to do with them (staff, trainers, consultants, advisers of the institution or programme
         * @description Names of up to 500 people, for those who have to do with them (staff, trainers, consultants, advisers of the institution or programme; everyone for themselves). Others are left out; the look is audited.
         */
        post: operations["firm-registry.personNames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/person-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts whose person’s record was merged with another, newest first
         * @description Accounts whose person’s record was merged with another, newest first: what is asked of the reader, and what is asked about the reader’s own account; admins see all. The look is audited.
         */
        get: operations["accounts.listPersonRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/person-requests/{personRequestId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether an account is also this other record
         * @description Whether an account is also this other record. The one who has an account of the record answers; where nobody has, staff of the institution on whose list it first stood, but not who merged; an admin always. Accepted, the account sees what belongs to the record, until the merge is undone. Repeating the same answer changes nothing. Not for API tokens.
         */
        post: operations["accounts.decidePersonRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A plan with goals and actions
         * @description A plan with goals and actions. Participating firms see published ones.
         */
        get: operations["workshops.readPlan"];
        /**
         * Changes title and goals, publishes or withdraws a plan
         * @description Changes title and goals, publishes or withdraws a plan. An empty plan cannot be published.
         */
        put: operations["workshops.changePlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{planId}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds an action with the body responsible, stakeholders and a due day
         * @description Adds an action with the body responsible, stakeholders and a due day.
         */
        post: operations["workshops.addAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pool-reviewers/{poolReviewerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replaces what a reviewer of the pool knows about, how much they take and when they are away
         * @description Replaces what a reviewer of the pool knows about, how much they take and when they are away.
         */
        put: operations["open-calls.changePoolReviewer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pool-reviewers/{poolReviewerId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a reviewer out of the institution’s pool, with the reason
         * @description Takes a reviewer out of the institution’s pool, with the reason. The calls they are in stay as they are; adding them again begins anew.
         */
        post: operations["open-calls.leavePool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The programmes the asker may see, newest first
         * @description The programmes the asker may see, newest first.
         */
        get: operations["programs.listPrograms"];
        put?: never;
        /**
         * Makes a programme with its tag
         * @description Makes a programme with its tag. The asker must be staff of the executing institution.
         */
        post: operations["programs.createProgram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One programme with its tag, for those with a role in it and for participating firms
         * @description One programme with its tag, for those with a role in it and for participating firms.
         */
        get: operations["programs.readProgram"];
        /**
         * Replaces the tag
         * @description Replaces the tag. Sectors that firms take part in cannot go.
         */
        put: operations["programs.changeProgram"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/ambassadors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ambassadors of a programme, by firm and time
         * @description Ambassadors of a programme, by firm and time. A firm’s user sees its own firm’s.
         */
        get: operations["firm-registry.listAmbassadors"];
        put?: never;
        /**
         * Names an ambassador of a participating firm, at most as many as the programme asks for
         * @description Names an ambassador of a participating firm, at most as many as the programme asks for; with `succeeds` the earlier one ends.
         */
        post: operations["firm-registry.nameAmbassador"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/ambassadors/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List of ambassadors (XLSX, CSV)
         * @description List of ambassadors (XLSX, CSV): a dry run first. `Yerine geldiği kişi` names whom one follows. Repeating it doubles nothing.
         */
        post: operations["firm-registry.importAmbassadors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/attendance-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Participations, distinct people, distinct firms and distinct institutions
         * @description Participations, distinct people, distinct firms and distinct institutions.
         */
        get: operations["reporting.readAttendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The calls of a programme, newest deadline first
         * @description The calls of a programme, newest deadline first; drafts for its staff only.
         */
        get: operations["open-calls.listCalls"];
        put?: never;
        /**
         * Makes a call as a draft
         * @description Makes a call as a draft: who may apply by when, and by which rules they are chosen.
         */
        post: operations["open-calls.createCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The courses of a programme, newest first
         * @description The courses of a programme, newest first.
         */
        get: operations["training.listCourses"];
        put?: never;
        /**
         * Plans a course with its topics, methods and completion rule
         * @description Plans a course with its topics, methods and completion rule.
         */
        post: operations["training.planCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The data requests of a programme, by due date
         * @description The data requests of a programme, by due date; a firm’s user sees the firm’s own. Without the data.
         */
        get: operations["advisory.listDataRequests"];
        put?: never;
        /**
         * Asks every selected or active firm of a programme for data (or the firms named)
         * @description Asks every selected or active firm of a programme for data (or the firms named). Repeating it asks only those who were not asked under this reference.
         */
        post: operations["advisory.openDataRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/data-requests/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Data requests and their answers from a list (see docs/raw-files.md)
         * @description Data requests and their answers from a list (see docs/raw-files.md); a consultant’s rows are about firms they are named for. Days before today need the right backfill and a reason.
         */
        post: operations["advisory.importDataRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The events of a programme, newest first
         * @description The events of a programme, newest first.
         */
        get: operations["workshops.listEvents"];
        put?: never;
        /**
         * Enters an event of a programme, planned or already over (`held`)
         * @description Enters an event of a programme, planned or already over (`held`); a held event counts on the day it began.
         */
        post: operations["workshops.planEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/head-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Head counts of a programme, newest first
         * @description Head counts of a programme, newest first.
         */
        get: operations["training.listHeadCounts"];
        put?: never;
        /**
         * People reached where names are not kept, e.g
         * @description People reached where names are not kept, e.g. in a school: numbers only.
         */
        post: operations["training.countHeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/head-counts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads school visits (XLSX or CSV
         * @description Reads school visits (XLSX or CSV: school, date, pupils, teachers). First a dry run (default). A school’s count of the same day and visit is one.
         */
        post: operations["training.importHeadCounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/indicator-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes the table of indicators to a file
         * @description Writes the table of indicators to a file: the same numbers in every format.
         */
        post: operations["reporting.exportValues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/indicator-values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All indicators of a programme with baseline, target and the value computed from the facts
         * @description All indicators of a programme with baseline, target and the value computed from the facts.
         */
        get: operations["reporting.readValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/indicator-values/{code}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records behind one number, oldest first
         * @description The records behind one number, oldest first. Names of firms and people are asked from the registry; the figures of single plants are for those who advise them.
         */
        get: operations["reporting.readRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/indicator-values/{code}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a number grew, month by month, by the day things happened
         * @description How a number grew, month by month, by the day things happened.
         */
        get: operations["reporting.readSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The indicators of a programme in the contract’s order (at most 200)
         * @description The indicators of a programme in the contract’s order (at most 200).
         */
        get: operations["programs.listIndicators"];
        put?: never;
        /**
         * Defines an indicator with the contract’s code and wording
         * @description Defines an indicator with the contract’s code and wording; its rule is data.
         */
        post: operations["programs.defineIndicator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Candidates for an offer or a need, ranked by waste code, likeness of the names and road distance, each with its reasons
         * @description Candidates for an offer or a need, ranked by waste code, likeness of the names and road distance, each with its reasons.
         */
        get: operations["symbiosis.findMatches"];
        put?: never;
        /**
         * Makes an opportunity (source
         * @description Makes an opportunity (source: matching) of an offer and a need.
         */
        post: operations["symbiosis.acceptMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The measures of a programme, by firm
         * @description The measures of a programme, by firm; a firm’s user sees the firm’s own. Figures as in the single measure.
         */
        get: operations["advisory.listMeasures"];
        put?: never;
        /**
         * An improvement measure for a plant, with saving, investment and exact payback
         * @description An improvement measure for a plant, with saving, investment and exact payback.
         */
        post: operations["advisory.proposeMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/measures/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Measures from a list (see docs/raw-files.md)
         * @description Measures from a list (see docs/raw-files.md); a consultant’s rows are about firms they are named for; firm and title make a measure, a repeat changes nothing.
         */
        post: operations["advisory.importMeasures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/named-consultants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who advises which firm of the programme now
         * @description Who advises which firm of the programme now; a firm’s user sees the firm’s own, a consultant theirs. Names are asked from accounts; that look is audited.
         */
        get: operations["advisory.listNamedConsultants"];
        put?: never;
        /**
         * Names the consultant who works with a firm of the programme and so sees its plant data, as long as the account has the role consultant there
         * @description Names the consultant who works with a firm of the programme and so sees its plant data, as long as the account has the role consultant there. Naming again changes nothing.
         */
        post: operations["advisory.nameConsultant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a need (İhtiyaç) of a firm that takes part in the programme, as a draft
         * @description Begins a need (İhtiyaç) of a firm that takes part in the programme, as a draft: by the firm’s users, or by staff on its behalf, who say why.
         */
        post: operations["open-calls.writeNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The opportunities of a programme, newest first
         * @description The opportunities of a programme, newest first; a firm’s user sees those the firm gives or takes.
         */
        get: operations["symbiosis.listOpportunities"];
        put?: never;
        /**
         * A line of the synergy table
         * @description A line of the synergy table: "A gives, B takes". Programme, giver, taker, kind and folded name make an opportunity; noting it again only adds the source.
         */
        post: operations["symbiosis.noteOpportunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/opportunities/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many opportunities stand at, and came to, each stage
         * @description How many opportunities stand at, and came to, each stage.
         */
        get: operations["symbiosis.funnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/opportunities/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A synergy table (see docs/raw-files.md)
         * @description A synergy table (see docs/raw-files.md): firms as spelled, source and stage kept. A line that is known only adds its source.
         */
        post: operations["symbiosis.importSynergies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/participations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The firms of a programme
         * @description The firms of a programme. Titles are asked from the registry.
         */
        get: operations["programs.listParticipations"];
        put?: never;
        /**
         * Enters a firm by hand, for a programme without a call
         * @description Enters a firm by hand, for a programme without a call.
         */
        post: operations["programs.startParticipation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sector plans of a programme
         * @description The sector plans of a programme.
         */
        get: operations["workshops.listPlans"];
        put?: never;
        /**
         * Begins a sector’s roadmap or action plan
         * @description Begins a sector’s roadmap or action plan. A sector has one of each kind.
         */
        post: operations["workshops.draftPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/plans/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a sector’s roadmap (sheet “Yol haritası”) and action plan (sheet “Eylem planı”) into drafts
         * @description Reads a sector’s roadmap (sheet “Yol haritası”) and action plan (sheet “Eylem planı”) into drafts. Actions are known by their number, so a repeat or a later version changes them and doubles nothing.
         */
        post: operations["workshops.importPlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reports of a programme, newest first
         * @description The reports of a programme, newest first. A firm’s user sees the firm’s final report and final sector reports.
         */
        get: operations["advisory.listReports"];
        put?: never;
        /**
         * Starts the report of a firm or a sector
         * @description Starts the report of a firm or a sector. There is one that is not withdrawn per firm and per sector of a programme.
         */
        post: operations["advisory.draftReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/reports/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reports as records from a list (see docs/raw-files.md)
         * @description Reports as records from a list (see docs/raw-files.md): approved ones are final without a file; of several versions the newest stands.
         */
        post: operations["advisory.importReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The resources of a programme by name
         * @description The resources of a programme by name; a firm’s user sees the firm’s own.
         */
        get: operations["symbiosis.listResources"];
        put?: never;
        /**
         * What a firm offers or needs, of six kinds
         * @description What a firm offers or needs, of six kinds. A firm enters its own, advisers those of any firm.
         */
        post: operations["symbiosis.addResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/{programId}/resources/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resources from a list (see docs/raw-files.md)
         * @description Resources from a list (see docs/raw-files.md); firm, direction, kind and name make a resource, a repeat changes nothing.
         */
        post: operations["symbiosis.importResources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calls that take applications now, nearest deadline first
         * @description Calls that take applications now, nearest deadline first.
         */
        get: operations["open-calls.listPublicCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/calls/{callId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One published call with its rules
         * @description One published call with its rules: sectors, quotas, criteria, weights, threshold, tie-breakers.
         */
        get: operations["open-calls.readPublicCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/calls/{callId}/after-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What comes after the decision
         * @description What comes after the decision; a draft’s for its staff only.
         */
        get: operations["open-calls.readAfterRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/calls/{callId}/apply-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules of applying
         * @description The rules of applying; a draft’s for its staff only.
         */
        get: operations["open-calls.readApplyRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/calls/{callId}/eligibility-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By which rules an application is eligible
         * @description By which rules an application is eligible; a draft’s for its staff only.
         */
        get: operations["open-calls.readEligibilityRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/calls/{callId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a published call asks, as last announced
         * @description What a published call asks, as last announced. Version 0 and no sections: the call has no form.
         */
        get: operations["open-calls.readPublicForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/calls/{callId}/form/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The JSON Schema that submitted answers are held against
         * @description The JSON Schema that submitted answers are held against.
         */
        get: operations["open-calls.readFormSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/calls/{callId}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The published needs of a published call, newest first
         * @description The published needs of a published call, newest first.
         */
        get: operations["open-calls.listPublicNeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/calls/{callId}/selection-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same for a published call, without an account
         * @description The same for a published call, without an account; the seed itself once nobody may submit any more: the call is closed, the deadline and the last late access have passed.
         */
        get: operations["open-calls.readPublicSelectionRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/calls/{callId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a published call announced, version by version, each with its hash and, from the second on, the reason
         * @description What a published call announced, version by version, each with its hash and, from the second on, the reason.
         */
        get: operations["open-calls.listCallVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/certificate-numbers/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public check by number alone
         * @description The public check by number alone: whether it is valid, without a name.
         */
        get: operations["training.verifyNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/certificates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public check by the code of the paper or its QR
         * @description The public check by the code of the paper or its QR: kind, course, hours, dates, number, state, and the name as issued.
         */
        get: operations["training.verifyCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Coming public events, the next one first
         * @description Coming public events, the next one first.
         */
        get: operations["workshops.listPublicEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/programs/{programId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Name and sectors of a programme, in both languages
         * @description Name and sectors of a programme, in both languages; one that is still being prepared is not found.
         */
        get: operations["programs.readPublicProgram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One report
         * @description One report. The file of a firm’s report is for the firm, its named consultant and the staff who finish it.
         */
        get: operations["advisory.readReport"];
        /**
         * Title, number or file
         * @description Title, number or file. A final report stays final and needs a reason; a new file is a new revision.
         */
        put: operations["advisory.changeReport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{reportId}/finalisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The report is final
         * @description The report is final: its firm (or, of a sector, every firm of the programme) may read it, and it counts.
         */
        post: operations["advisory.finaliseReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{reportId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a report back
         * @description Takes a report back; a new one can be started. Withdrawing it again changes nothing.
         */
        post: operations["advisory.withdrawReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/{resourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One resource
         * @description One resource.
         */
        get: operations["symbiosis.readResource"];
        /**
         * Replaces what is said of a resource
         * @description Replaces what is said of a resource; firm and direction stay.
         */
        put: operations["symbiosis.changeResource"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/{resourceId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The resource is no longer offered or needed
         * @description The resource is no longer offered or needed. Withdrawing it again changes nothing.
         */
        post: operations["symbiosis.withdrawResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One’s own assignments
         * @description One’s own assignments: what is begun, then what is new, then the rest, or in another order.
         */
        get: operations["open-calls.listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{reviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One’s own review with what may be seen of the application
         * @description One’s own review with what may be seen of the application: until no conflict is declared only which firm it is. Others’ reviews once all have submitted.
         */
        get: operations["open-calls.readReview"];
        /**
         * Keeps scores and comment as a draft
         * @description Keeps scores and comment as a draft. A draft never counts.
         */
        put: operations["open-calls.saveReview"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{reviewId}/declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Before anything of the application is shown
         * @description Before anything of the application is shown: no conflict of interest, or a conflict with its reason, which gives the application back. The hard rules are applied again whatever is declared; in an anonymous call the firms that the reviewer names are compared with the registry. A conflict found later is declared in the same way.
         */
        post: operations["open-calls.declareConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{reviewId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an assignment that is not submitted back from a reviewer, with the reason
         * @description Takes an assignment that is not submitted back from a reviewer, with the reason.
         */
        post: operations["open-calls.releaseReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{reviewId}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submits a review
         * @description Submits a review: every criterion has its mark or is not applicable, and its comment where one is needed. It cannot be changed afterwards. Where the reviewers of an application differ by more than the call allows, a third one is assigned or the committee has to meet.
         */
        post: operations["open-calls.submitReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of one’s own assignments stand where
         * @description How many of one’s own assignments stand where.
         */
        get: operations["open-calls.reviewCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Looks in all services for words, with or without Turkish letters
         * @description Looks in all services for words, with or without Turkish letters. `limit` is per service.
         */
        get: operations["gateway.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your own open sessions
         * @description Your own open sessions.
         */
        get: operations["accounts.listSessions"];
        put?: never;
        /**
         * Signs in and sets the cookie `filiz_session` (over HTTPS `__Host-filiz_session`)
         * @description Signs in and sets the cookie `filiz_session` (over HTTPS `__Host-filiz_session`). The session ends after 12 hours without use, or after 7 days. After 10 wrong passwords an address waits 15 minutes.
         */
        post: operations["gateway.signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes or cancels a session
         * @description Changes or cancels a session; a cancelled one counts neither for nor against anybody.
         */
        put: operations["training.changeSession"];
        post?: never;
        /**
         * Ends one of your own sessions
         * @description Ends one of your own sessions.
         */
        delete: operations["accounts.endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{sessionId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was there, by enrolment
         * @description Who was there, by enrolment.
         */
        get: operations["training.readAttendance"];
        /**
         * Says who was there
         * @description Says who was there; it replaces what was said before, and repeating it changes nothing.
         */
        put: operations["training.takeAttendance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, with name, roles and CSRF token
         * @description Who is signed in, with name, roles and CSRF token.
         */
        get: operations["gateway.currentSession"];
        put?: never;
        post?: never;
        /**
         * Ends the session and removes the cookie
         * @description Ends the session and removes the cookie.
         */
        delete: operations["gateway.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/system/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far facts have travelled between the services
         * @description How far facts have travelled between the services.
         */
        get: operations["gateway.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for you, from all services
         * @description What waits for you, from all services; what is due first stands first.
         */
        get: operations["gateway.tasks"];
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
        AccountView: {
            /** @description firms whose users have not yet said whether this is one of them */
            awaitedFirmIds: string[];
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            /** Format: email */
            email: string;
            /** @description those that the reader may see */
            grants: components["schemas"]["GrantView"][];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "tr" | "en";
            /** Format: date-time */
            lastSignInAt: string | null;
            /**
             * Format: uuid
             * @description the registry’s person
             */
            personId: string | null;
            /** @enum {string} */
            state: "invited" | "active" | "blocked";
            /** @description for If-Match */
            version: number;
        };
        AccountViewPage: {
            items: components["schemas"]["AccountView"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        AddedFromPool: {
            /** @description new in the call; who was there stays */
            added: number;
        };
        AdvisoryDoneWithVersion: {
            done: boolean;
            /** @description for If-Match */
            version: number;
        };
        AffectedApplication: {
            /** Format: uuid */
            applicationId: string;
            /** Format: uuid */
            firmId: string;
            /**
             * @description passed-over: a better score of the same group with a worse outcome; moved-up: took a seat that exceptions freed
             * @enum {string}
             */
            how: "passed-over" | "moved-up";
            number: string | null;
        };
        AfterRules: {
            /** @description participation agreement that a selected firm accepts; absent: none */
            agreement?: string;
            /** @description days for an appeal (İtiraz) from the notification; 0: none is taken. Default 10 */
            appealDays?: number;
        };
        AgreedCorrections: {
            /** @description why the registry did not take it */
            code: string | null;
            fields: components["schemas"]["CorrectedField"][];
            /**
             * @description waiting: tried again by itself
             * @enum {string}
             */
            state: "waiting" | "done" | "refused";
        };
        AgreedMarks: {
            /** Format: uuid */
            applicationId: string;
            /** @description why */
            comment?: string;
            scores: components["schemas"]["Score"][];
        };
        Agreement: {
            /**
             * Format: date-time
             * @description null: not yet
             */
            acceptedAt: string | null;
            /**
             * Format: uuid
             * @description the scan
             */
            fileId: string | null;
            /** @description null: the call has none */
            text: string | null;
            textSha256: string | null;
        };
        Ambassador: {
            /** Format: uuid */
            firmId: string;
            firmTitle: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            /** @description for those who may see it; null otherwise or when erased */
            personName: string | null;
            position: string | null;
            /** Format: uuid */
            programId: string;
            /** Format: date */
            since: string;
            /** @enum {string} */
            state: "active" | "succeeded" | "left";
            /** Format: uuid */
            succeeds: string | null;
            /** Format: date */
            until: string | null;
            version: number;
        };
        AmbassadorChanged: {
            done: boolean;
            version: number;
        };
        AmbassadorPage: {
            items: components["schemas"]["Ambassador"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        AnsweredNeed: {
            /**
             * @description how it ended, if it did
             * @enum {string|null}
             */
            meetingEnd: "declined" | "taken-back" | "ended" | null;
            /**
             * Format: uuid
             * @description the latest about it
             */
            meetingId: string | null;
            /** @enum {string|null} */
            meetingState: "asked" | "agreed" | "held" | "trial" | "agreement" | "ended" | null;
            /** Format: uuid */
            needId: string;
            /** @enum {string} */
            state: "draft" | "published" | "closed";
            title: string;
        };
        Appeal: {
            answer: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** Format: uuid */
            applicationId: string;
            /**
             * Format: date-time
             * @description of an accepted one: when it was decided anew; null to the firm until its letter
             */
            endedAt: string | null;
            /** Format: date-time */
            filedAt: string;
            fileIds: string[];
            /** Format: uuid */
            firmId: string;
            /** Format: uuid */
            id: string;
            number: string | null;
            /**
             * @description what came of it; null to the firm until its letter
             * @enum {string|null}
             */
            outcome: "selected" | "reserve" | "rejected" | "ineligible" | null;
            /** @enum {string} */
            state: "filed" | "refused" | "accepted" | "under-review";
            text: string;
        };
        AppealAnswered: {
            /** @description reviewers that got the application now */
            assigned: number;
            done: boolean;
        };
        AppealPage: {
            items: components["schemas"]["Appeal"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        Appeals: {
            items: components["schemas"]["Appeal"][];
        };
        Application: {
            /** @description may be submitted at this moment */
            accepts: boolean;
            /** @description files of what was submitted, with their hashes, by fileId */
            attachments: components["schemas"]["Attachment"][];
            /** Format: uuid */
            callId: string;
            /** @enum {string} */
            callKind: "firm-call" | "open-innovation";
            /** @description a draft that was written for an earlier version of the form: `from` (that version), `reasons` and `changes` of the revisions since (as in FormRevision), `lost` (answers without a place now: key, label, answer) and `look` (fields to look at: key, label, code; each until it is written on). Told until it is dismissed; null: nothing to tell */
            carriedOver: {
                [key: string]: unknown;
            } | null;
            /** @description documents that came after the submission, when asked for */
            completed: components["schemas"]["CompletedFile"][];
            content: components["schemas"]["ApplicationContent"];
            /** @description null: none were agreed */
            corrections: components["schemas"]["AgreedCorrections"] | null;
            /**
             * Format: date-time
             * @description for this firm: the call’s, or a later one given to it
             */
            deadline: string;
            /**
             * Format: date-time
             * @description until when the signed declaration is taken; null: none is asked for
             */
            declarationBy: string | null;
            /**
             * Format: uuid
             * @description the signed declaration
             */
            declarationFileId: string | null;
            /** Format: uuid */
            firmId: string;
            /** @description version of the form that the answers are for; null: the call has no form */
            formVersion: number | null;
            /** @description of open innovation: the needs that it named when it was handed in, by needId, as the receipt vouches for; null: none are, or a draft */
            handedInNeeds: components["schemas"]["HandedInNeed"][] | null;
            /** Format: uuid */
            id: string;
            /** @description what its lot is drawn over, the same for every application of this firm (and facility) in the call: lot = HMAC-SHA256(seed, this) */
            lotOver: string;
            /** Format: date */
            pitchedOn: string | null;
            /** Format: uuid */
            pitchEventId: string | null;
            /** Format: uuid */
            programId: string;
            /** @description null while a draft */
            receipt: components["schemas"]["Receipt"] | null;
            /** Format: date-time */
            savedAt: string;
            sector: string | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "withdrawn" | "ineligible" | "selected" | "reserve" | "rejected";
            stateReason: string | null;
            version: number;
        };
        ApplicationContent: {
            /** @description answers to the call’s questions. With a form: field key → answer as the form defines it (see FormDef); without one: short key → text, number, yes/no or null, at most 100 keys. At most 200 KB */
            answers?: {
                [key: string]: unknown;
            };
            /** @description the declaration (Taahhütname) is made; needed to submit */
            declaration?: boolean;
            /**
             * Format: date
             * @description day of the signed declaration
             */
            declaredOn?: string;
            /**
             * Format: decimal
             * @description share of exports to the EU in turnover, per cent
             */
            euExportShare?: string;
            /**
             * Format: uuid
             * @description facility the application is for
             */
            facilityId?: string;
            /** @description supported elsewhere for the same activity; needed to submit, double support is barred */
            otherSupport?: boolean;
            otherSupportDetail?: string;
            /** @description authorised signatory, as text; not shown to reviewers */
            signatory?: string;
            /**
             * Format: uuid
             * @description authorised signatory, as a person of the registry
             */
            signatoryPersonId?: string;
            /** @description name of the solution (open innovation) */
            solution?: string;
        };
        ApplicationInnovation: {
            needs: components["schemas"]["AnsweredNeed"][];
            pitches: components["schemas"]["PitchSlot"][];
        };
        ApplicationListItem: {
            /** Format: uuid */
            callId: string;
            /**
             * Format: uuid
             * @description the facility it is for, where the call takes one a facility
             */
            facilityId: string | null;
            /** Format: uuid */
            firmId: string;
            /** Format: uuid */
            id: string;
            /** @description Başvuru no; null while a draft */
            number: string | null;
            pitched: boolean;
            /** @description reviewers at work or done; staff only */
            reviewers: number | null;
            /** @description reviews submitted; staff only */
            reviews: number | null;
            sector: string | null;
            /** @description name of the solution (open innovation) */
            solution: string | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "withdrawn" | "ineligible" | "selected" | "reserve" | "rejected";
            /** Format: date-time */
            submittedAt: string | null;
            version: number;
        };
        ApplicationPage: {
            items: components["schemas"]["ApplicationListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description false: `q` was not looked for in all titles, since the registry is away or too many firms hold it; else absent */
            titlesSearched?: boolean;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        ApplyRules: {
            /**
             * Format: date-time
             * @description until when the signed declaration (Taahhütname) may be handed in as a file; default: none is asked for
             */
            declarationBy?: string;
            /** @description one application a facility instead of one a firm; default false */
            perFacility?: boolean;
        };
        Assigned: {
            /** @description assignments made */
            made: number;
            /** @description applications that still have too few reviewers */
            short: number;
        };
        AssignmentPreview: {
            /** @description those that get somebody or lack somebody, by number */
            items: components["schemas"]["PlannedApplication"][];
            /** @description assignments to be made */
            made: number;
            /** @description of them taken from another who has not declared yet */
            moved: number;
            next?: string;
            reviewers: components["schemas"]["PlannedLoad"][];
            /** @description SHA-256 of the plan; hand it to the automatic assignment so that nothing else is done */
            sha256: string;
            /** @description applications that would still have too few reviewers */
            short: number;
            /** @description largest load less smallest, afterwards */
            spread: number | null;
            /** @description new assignments that suit by expertise or sector */
            suited: number;
        };
        Attachment: {
            /**
             * Format: uuid
             * @description download it at /files/{fileId}
             */
            fileId: string;
            name: string;
            /** @description of its bytes, hex */
            sha256: string;
            /** @description bytes */
            size: number;
        };
        AttendanceCounts: {
            /** @description distinct firms (Tekil firma) */
            firms: number;
            /** @description distinct institutions that are not firms (Tekil kurum) */
            institutions: number;
            /** @description lines on sign sheets (Katılım) */
            participations: number;
            /** @description distinct people (Tekil kişi) */
            people: number;
        };
        AttendanceItem: {
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            firmId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            institutionId: string | null;
            /** Format: uuid */
            personId: string;
            /** @description row of the imported list */
            row: number | null;
            /** @enum {string} */
            source: "registration" | "hand" | "import";
            /** @enum {string} */
            state: "registered" | "present" | "withdrawn";
            version: number;
        };
        AttendanceItemPage: {
            items: components["schemas"]["AttendanceItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        AuditEntry: {
            action: string;
            actorId: string;
            /** @description user, token or service */
            actorType: string;
            /** Format: date-time */
            at: string;
            details: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            id: string;
            noun: string;
            /** Format: uuid */
            nounId: string | null;
            own?: boolean;
            reason: string | null;
        };
        AuditList: {
            items: components["schemas"]["AuditEntry"][];
        };
        BarredReviewer: {
            /** @enum {string} */
            by: "employed" | "related-firm" | "consultant" | "declared" | "same-institution" | "recused" | "away";
            /** Format: uuid */
            reviewerId: string;
        };
        BothLanguages: {
            en: string;
            tr: string;
        };
        BudgetRule: {
            /** @description `answer:<key>`: where an application says how much it asks for */
            amount: string;
            ceiling: components["schemas"]["Money"];
            /**
             * @description the first whose amount no longer fits: `stop` ends the list there, `skip` passes it over for a smaller one
             * @enum {string}
             */
            onOverrun: "stop" | "skip";
        };
        Call: {
            /** @description applications are taken at this moment; for a firm with late access, from it */
            acceptsApplications: boolean;
            /** Format: date-time */
            closedAt: string | null;
            code: string;
            criteria: components["schemas"]["Criterion"][];
            /** Format: date-time */
            deadline: string;
            /** Format: date */
            decidedOn: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            institutionId: string;
            /** @enum {string} */
            kind: "firm-call" | "open-innovation";
            /** @description more time that the asker’s own firms were given; others see none */
            lateAccess: components["schemas"]["OwnLateAccess"][];
            maxReserve: number | null;
            maxSelected: number | null;
            /** Format: date-time */
            openedAt: string | null;
            /** Format: uuid */
            programId: string;
            /** @description the asker’s own firms that may begin no application now, and why; said before they try */
            refused: components["schemas"]["OwnRefusal"][];
            reviewersPerApplication: number;
            sectors: components["schemas"]["SectorQuota"][];
            /** @enum {string} */
            state: "draft" | "open" | "closed" | "decided";
            summary: string;
            summaryEn: string | null;
            /** Format: decimal */
            threshold: string;
            tieBreakers: string[];
            title: string;
            titleEn: string | null;
            version: number;
        };
        CallForm: {
            /** Format: uuid */
            callId: string;
            /** @description what stands in the way of opening */
            faults: components["schemas"]["FormFault"][];
            /** @description as in form/form-def.ts: sections with fields; at most 200 fields */
            form: {
                [key: string]: unknown;
            };
            /** @description number of the announced version; null in a draft call */
            number: number | null;
            /** Format: date-time */
            savedAt: string | null;
            /** @description for If-Match; 0: the call has no form */
            version: number;
        };
        CallListItem: {
            /** @description applications in the state submitted, selected, reserve or rejected */
            applications: number;
            code: string;
            /** Format: date-time */
            deadline: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "firm-call" | "open-innovation";
            /** Format: uuid */
            programId: string;
            /** @enum {string} */
            state: "draft" | "open" | "closed" | "decided";
            title: string;
            titleEn: string | null;
            version: number;
        };
        CallListItemPage: {
            items: components["schemas"]["CallListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        CallMessage: {
            applications: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            subject: string;
            text: string;
        };
        CallMessagePage: {
            items: components["schemas"]["CallMessage"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        CallReviewer: {
            /**
             * Format: uuid
             * @description account; null for one known from an imported list only
             */
            accountId: string | null;
            /** @description how others may call the reviewer, e.g. D2 */
            alias: string;
            /**
             * Format: uuid
             * @description of the reviewer within this call
             */
            id: string;
            /** Format: date-time */
            lastSubmittedAt: string | null;
            /** @description asked from accounts at this moment, audited; null when unknown */
            name: string | null;
            /** @description assigned or reviewing */
            open: number;
            recused: number;
            /** Format: date-time */
            remindedAt: string | null;
            /** @description why removed from the call; null: takes part */
            removed: string | null;
            submitted: number;
            /** @description assigned, nothing declared yet */
            undeclared: number;
        };
        CallReviewers: {
            /**
             * Format: date-time
             * @description until when reviewers have time; null: the call sets none, or is not closed
             */
            dueAt: string | null;
            items: components["schemas"]["CallReviewer"][];
        };
        CallReviewItem: {
            /** @description K: the committee */
            alias: string;
            /** Format: uuid */
            applicationId: string;
            comment: string | null;
            /** @description false: agreed marks of the committee stand for it, or it is set aside */
            counts: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reviewer" | "third" | "committee";
            number: string | null;
            /**
             * Format: uuid
             * @description null: the committee
             */
            reviewerId: string | null;
            /**
             * Format: decimal
             * @description weighted, of 100, to ten places
             */
            score: string | null;
            scores: components["schemas"]["Score"][];
            /** @description an accepted appeal set it aside */
            setAside: boolean;
            /** @enum {string} */
            state: "assigned" | "reviewing" | "submitted" | "recused" | "released";
            /** @description why recused or released: a text; or moved, appeal, committee, or rule:… (a hard rule) */
            stateReason: string | null;
            /** Format: date-time */
            submittedAt: string | null;
            version: number;
        };
        CallReviewItemPage: {
            items: components["schemas"]["CallReviewItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        CallSelectionRules: {
            budget: components["schemas"]["BudgetRule"] | null;
            /** Format: uuid */
            callId: string;
            /** @description dimension of minima, seats and reserve; `sector` by default */
            groupBy: string;
            /** @description seats of the groups; empty when grouped by sector: the call’s own sectors say them */
            groups: components["schemas"]["GroupQuota"][];
            limits: components["schemas"]["GroupLimit"][];
            /** @description the rules can still be changed: the call is a draft */
            open: boolean;
            sections: components["schemas"]["MarkSection"][];
            /** @description the seed itself; null as long as anybody may submit: until the call is closed and the deadline and the last late access have passed */
            seed: string | null;
            /**
             * Format: date-time
             * @description when the seed was made
             */
            seedMadeAt: string | null;
            /** @description SHA-256 of the lot’s seed, hex, committed when the call opened; null for a draft */
            seedSha256: string | null;
            /** @description `criterion:<code>`, `section:<name>` or `earlier`, in this order; the lot is always last. Empty: those of the call */
            tieBreakers: string[];
            /** @description 0: not set, these are the defaults */
            version: number;
        };
        CallStatistics: {
            /** @description hours in which something was submitted, oldest first; the last 1,000 */
            byHour: components["schemas"]["HourCount"][];
            bySector: components["schemas"]["SectorSubmissions"][];
            byState: components["schemas"]["StateCount"][];
            /** Format: uuid */
            callId: string;
        };
        CallVersion: {
            /** @description the announced rules: `call`, and each part by its name (form, reviewRules, selectionRules, …) */
            body: {
                [key: string]: unknown;
            };
            /** @description 1 with the opening */
            number: number;
            /** @description why it was changed; null with the first */
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @description SHA-256 over the RFC 8785 JSON of `body`, hex */
            sha256: string;
        };
        CallVersions: {
            /** @description newest first */
            items: components["schemas"]["CallVersion"][];
        };
        CertificateDetail: {
            /** @description verification code, 128 random bits */
            code: string;
            /** Format: uuid */
            courseId: string;
            courseTitle: string;
            /**
             * Format: uuid
             * @description PDF as issued; download it at /files/{fileId}; null: erased
             */
            fileId: string | null;
            /** Format: uuid */
            firmId: string | null;
            /** @description as issued; null: erased */
            holderName: string | null;
            /**
             * Format: decimal
             * @description lesson hours of the course
             */
            hours: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string;
            /** @enum {string} */
            kind: "success" | "attendance";
            number: string;
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            programId: string;
            /** @enum {string} */
            state: "issued" | "revoked" | "superseded";
            /** Format: uuid */
            supersededBy: string | null;
            /** Format: uuid */
            supersedes: string | null;
            /** @description what the QR leads to */
            verifyUrl: string;
            version: number;
        };
        CertificateListItem: {
            /** Format: uuid */
            courseId: string;
            courseTitle: string;
            /** Format: uuid */
            firmId: string | null;
            /**
             * Format: decimal
             * @description lesson hours of the course
             */
            hours: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string;
            /** @enum {string} */
            kind: "success" | "attendance";
            number: string;
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            programId: string;
            /** @enum {string} */
            state: "issued" | "revoked" | "superseded";
            /** Format: uuid */
            supersededBy: string | null;
            /** Format: uuid */
            supersedes: string | null;
            version: number;
        };
        CertificateListItemPage: {
            items: components["schemas"]["CertificateListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        CertificateValidity: {
            /** Format: date */
            issuedOn: string;
            /** @enum {string} */
            kind: "success" | "attendance";
            number: string;
            /** @enum {string} */
            state: "issued" | "revoked" | "superseded";
            /** @description issued, neither revoked nor superseded */
            valid: boolean;
        };
        ChosenReviewer: {
            /** @description why this one suits; empty: by load alone */
            fits: ("sector" | "nace-class" | "nace-division" | "nace-section" | "tag")[];
            flags: ("same-institution" | "consultant-here" | "consultant-programme" | "earlier")[];
            /** @description false: had it before */
            fresh: boolean;
            /**
             * Format: uuid
             * @description of the reviewer within the call
             */
            reviewerId: string;
        };
        CodeListEntries: {
            items: components["schemas"]["CodeListEntry"][];
            /** @description how many match in all */
            total: number;
        };
        CodeListEntry: {
            code: string;
            en: string;
            /** @description waste only */
            hazardous?: boolean;
            level: string;
            /** @description waste only: A absolute, M mirror */
            mark?: string;
            parent: string | null;
            tr: string;
        };
        CommitteeMeeting: {
            /** @description applications settled */
            applications: number;
            attendees: number;
            /** Format: uuid */
            fileId: string | null;
            /** Format: date */
            heldOn: string;
            /** Format: uuid */
            id: string;
            minutes: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        CommitteeMeetings: {
            /** @description newest first */
            items: components["schemas"]["CommitteeMeeting"][];
        };
        CompletedFile: {
            /**
             * Format: date-time
             * @description when it was handed in
             */
            at: string;
            /** @description key of the form’s field */
            field: string;
            /**
             * Format: uuid
             * @description download it at /files/{fileId}
             */
            fileId: string;
            name: string;
            /** @description bytes */
            size: number;
        };
        Completion: {
            /** Format: uuid */
            applicationId: string;
            /** Format: date-time */
            askedAt: string;
            /** @description days from the notification */
            days: number;
            /**
             * Format: date-time
             * @description last instant; null: the firm has not been told yet
             */
            dueAt: string | null;
            fields: string[];
            files: components["schemas"]["OpenCallsCompletedFile"][];
            note: string | null;
            /** Format: date */
            notifiedOn: string | null;
            /**
             * @description asked: the days do not run yet
             * @enum {string}
             */
            state: "asked" | "notified" | "complete";
            /** @enum {string|null} */
            way: "kep" | "post" | "email" | "hand" | "console" | null;
        };
        CompletionAnswer: {
            /** @description null: nothing was asked */
            completion: components["schemas"]["Completion"] | null;
        };
        CompletionFile: {
            field: string;
            /**
             * Format: uuid
             * @description of an upload
             */
            fileId: string;
        };
        CompletionListItem: {
            /** Format: uuid */
            applicationId: string;
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date-time
             * @description last instant; null: the firm has not been told yet
             */
            dueAt: string | null;
            fields: string[];
            /** Format: uuid */
            firmId: string;
            /** @description of the asked fields, those that came */
            given: string[];
            /** Format: date */
            notifiedOn: string | null;
            number: string | null;
            /** @enum {string} */
            state: "asked" | "notified" | "complete";
            /** @enum {string|null} */
            way: "kep" | "post" | "email" | "hand" | "console" | null;
        };
        CompletionListItemPage: {
            items: components["schemas"]["CompletionListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        CompletionRound: {
            /** @description firms asked now */
            asked: number;
            /** @description asked already before */
            before: number;
            dryRun: boolean;
            /** @description who is asked now, the first 500 */
            items: components["schemas"]["MessageRecipient"][];
        };
        CompletionRule: {
            /** @description an assessment must be passed, too; default false */
            assessment?: boolean;
            /**
             * Format: decimal
             * @description percent, 0 to 100
             */
            minPercent: string;
            /**
             * @description share of the lesson hours (default) or of the sessions
             * @enum {string}
             */
            of?: "hours" | "sessions";
        };
        Consent: {
            /** Format: date-time */
            givenAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "informed" | "consented";
            /** @description e.g. photos, publicity; of a notice: what it was about */
            purpose: string;
            textVersion: string;
            /** Format: date-time */
            withdrawnAt: string | null;
        };
        CorrectedField: {
            /** @description { value }: what the firm said */
            after: {
                [key: string]: unknown;
            } | null;
            /** @description { value }: what the registry had when the correction came there; a null in it: nothing. null: not looked up yet, not there, or withheld */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description key of the field */
            key: string;
            /** @description what the registry had (a permit) is for the firm’s users only */
            withheld: boolean;
        };
        CourseDetail: {
            /** @enum {string} */
            certificateKind: "success" | "attendance";
            /** @description valid certificates */
            certificates: number;
            code: string | null;
            completed: number;
            completion: components["schemas"]["CompletionRule"];
            /** Format: date */
            endsOn: string | null;
            enrolled: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "certificate" | "ambassador" | "expert" | "awareness";
            /**
             * Format: decimal
             * @description of all sessions
             */
            lessonHours: string;
            place: string | null;
            /** Format: uuid */
            programId: string;
            protocolNo: string | null;
            sessions: number;
            signatories: components["schemas"]["TrainingSignatory"][];
            /** Format: date */
            startsOn: string | null;
            /** @enum {string} */
            state: "planned" | "held" | "cancelled";
            title: string;
            titleEn: string | null;
            topics: components["schemas"]["Topic"][];
            trainers: string[];
            version: number;
        };
        CourseListItem: {
            /** @description valid certificates */
            certificates: number;
            code: string | null;
            completed: number;
            /** Format: date */
            endsOn: string | null;
            enrolled: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "certificate" | "ambassador" | "expert" | "awareness";
            /**
             * Format: decimal
             * @description of all sessions
             */
            lessonHours: string;
            place: string | null;
            /** Format: uuid */
            programId: string;
            sessions: number;
            /** Format: date */
            startsOn: string | null;
            /** @enum {string} */
            state: "planned" | "held" | "cancelled";
            title: string;
            titleEn: string | null;
            version: number;
        };
        CourseListItemPage: {
            items: components["schemas"]["CourseListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        CourseSession: {
            /** Format: decimal */
            hours: string;
            /** Format: uuid */
            id: string;
            number: number;
            /** Format: date */
            on: string;
            place: string | null;
            present: number;
            startsAt: string | null;
            /** @enum {string} */
            state: "planned" | "cancelled";
            /** @description attendance was taken */
            taken: boolean;
            topic: string | null;
            version: number;
        };
        Created: {
            /** Format: uuid */
            id: string;
            /** @description version for If-Match */
            version: number;
        };
        CreateProgram: {
            /** @description ambassadors each firm names */
            ambassadorsPerFirm: number;
            /** @description why it is entered late */
            backfillReason?: string;
            /** @description e.g. DEKVEP; unique */
            code: string;
            /** Format: date */
            contractDate?: string;
            contractNo?: string;
            /** Format: date */
            endsOn: string;
            /**
             * Format: uuid
             * @description the executing chamber (Yürütücü); the asker must be its staff
             */
            executorId: string;
            /**
             * Format: uuid
             * @description institution that pays
             */
            funderId?: string;
            /** @description the funder’s own programme (destek programı) */
            fundingProgram?: string;
            /**
             * Format: date-time
             * @description when it really happened; needs the right backfill and a reason
             */
            occurredAt?: string;
            partners?: components["schemas"]["Partner"][];
            referenceNo?: string;
            sectors: components["schemas"]["Sector"][];
            /** Format: date */
            startsOn: string;
            /** @description shown to everybody */
            summary?: string;
            title: string;
            titleEn?: string;
        };
        Criterion: {
            /** @description e.g. Ö1; unique in the call */
            code: string;
            /**
             * Format: decimal
             * @description a mark above it needs a comment
             */
            commentAbove?: string;
            /**
             * Format: decimal
             * @description a mark below it needs a comment
             */
            commentBelow?: string;
            /** @description highest mark; marks run from 0 to it */
            maxPoints: number;
            /** @description a reviewer may say “not applicable”, which leaves the mean; default no */
            naAllowed?: boolean;
            /** @description heading under which criteria stand together */
            section?: string;
            sectionEn?: string;
            /** @description absent: any mark from 0 to the highest; else one of these */
            steps?: components["schemas"]["ScaleStep"][];
            title: string;
            titleEn?: string;
            /**
             * Format: decimal
             * @description share of the total; the sum of all weights is the whole
             */
            weight: string;
        };
        CurrentSession: {
            /** Format: uuid */
            accountId: string;
            /** @description send it as X-CSRF-Token with every request that changes something; absent for API tokens */
            csrfToken?: string;
            displayName: string;
            /** Format: email */
            email: string;
            grants: components["schemas"]["GrantView"][];
            /** @enum {string} */
            language: "tr" | "en";
            /** Format: uuid */
            personId: string | null;
            /** @enum {string} */
            type: "user" | "token";
        };
        DataAnswer: {
            /** Format: date-time */
            at: string;
            complete: boolean;
            /** @description how many files came */
            fileCount: number;
            /** @description none for those who may not see plant data */
            fileIds: string[];
            /** Format: uuid */
            id: string;
            /** @description null for those who may not see plant data */
            note: string | null;
            /** @description entered by staff or consultant in the firm’s place */
            onBehalf: boolean;
            /** @description how many items have a value */
            valueCount: number;
            /** @description empty for those who may not see plant data */
            values: {
                [key: string]: unknown;
            };
        };
        DataRequest: {
            /** Format: date-time */
            acceptedAt: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** @description oldest first; staff and consultants of the programme see that and when an answer came, the analyst none */
            answers: components["schemas"]["DataAnswer"][];
            /** @description false: the reader may not see plant data; true for the firm and its named consultant */
            answersVisible: boolean;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            firmId: string;
            /** Format: uuid */
            id: string;
            items: string[];
            note: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: uuid */
            programId: string;
            /** @description why it was returned or withdrawn */
            reason: string | null;
            reference: string;
            /** @enum {string} */
            state: "open" | "answered" | "accepted" | "withdrawn";
            version: number;
        };
        DataRequestItem: {
            /** Format: date-time */
            acceptedAt: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            firmId: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: uuid */
            programId: string;
            reference: string;
            /** @enum {string} */
            state: "open" | "answered" | "accepted" | "withdrawn";
            version: number;
        };
        DataRequestItemPage: {
            items: components["schemas"]["DataRequestItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        DataRequestsOpened: {
            existing: number;
            items: components["schemas"]["OpenedDataRequest"][];
            opened: number;
        };
        DeadLetter: {
            /** Format: uuid */
            aggregateId: string;
            /** Format: date-time */
            failedAt: string;
            /** Format: uuid */
            id: string;
            producer: string;
            reason: string;
            type: string;
        };
        DeadLetterList: {
            items: components["schemas"]["DeadLetter"][];
        };
        Decided: {
            /**
             * Format: uuid
             * @description of the selection
             */
            id: string;
            rejected: number;
            reserve: number;
            selected: number;
            sha256: string;
            /** @description 1, or one more with each version that replaces the one before */
            version: number;
        };
        DecisionEntry: {
            attendees: number;
            /** Format: uuid */
            callId: string;
            /** Format: date */
            decidedOn: string;
            decisionNo: string;
            /** Format: date-time */
            enteredAt: string;
            /**
             * Format: uuid
             * @description account
             */
            enteredBy: string;
            /**
             * Format: uuid
             * @description of this entry; entering again makes another
             */
            id: string;
            /** Format: uuid */
            minutesFileId: string | null;
            /** @description the asker entered it, so another person has to confirm */
            own: boolean;
            reason: string | null;
            sha256: string;
        };
        DecisionEntryOfCall: {
            /** @description the entry that waits for its confirmation; empty without one */
            items: components["schemas"]["DecisionEntry"][];
        };
        Declared: {
            /** @description the rules found it, whatever was declared */
            byRule: boolean;
            done: boolean;
            /**
             * @description recused: a conflict, declared or found
             * @enum {string}
             */
            state: "reviewing" | "recused";
            version: number;
        };
        Done: {
            done: boolean;
        };
        DoneWithVersion: {
            done: boolean;
            version: number;
        };
        DossierFile: {
            /**
             * Format: uuid
             * @description GET /files/:id; for the asker only
             */
            fileId: string;
            name: string;
        };
        DossierInfo: {
            /**
             * Format: uuid
             * @description of the selection
             */
            id: string;
            /** @description id of the key that signed */
            kid: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description of the canonical JSON of its content, hex */
            sha256: string;
            /** @description detached JWS (RFC 7515, RFC 7797) over the same */
            signature: string;
            version: number;
        };
        EditConflict: {
            key: string;
            /** @description `{ value }`: what stands now; absent when it was cleared */
            theirs: {
                [key: string]: unknown;
            };
        };
        Edited: {
            /** @description not saved; repeat the edit with the new base to insist. Everything else is saved */
            conflicts: components["schemas"]["EditConflict"][];
            /** @description number of the form’s version that the draft now stands under: who shows another one asks for the form anew; null: the call has no form */
            formVersion: number | null;
            /** @description what others changed since `base`: key → value, null where cleared */
            others: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description by the server’s clock
             */
            savedAt: string;
            /** @description the base of the next edit */
            version: number;
        };
        Eligibility: {
            /** Format: uuid */
            applicationId: string;
            /** @description staff may decide it now: until the board’s decision, and after it what an accepted appeal opened */
            decidable: boolean;
            /**
             * @description what a person decided; null: nobody yet
             * @enum {string|null}
             */
            decided: "eligible" | "ineligible" | null;
            /** Format: date-time */
            decidedAt: string | null;
            /**
             * Format: uuid
             * @description the facility that province and zone were looked up of; null: the firm’s own
             */
            facilityId: string | null;
            findings: components["schemas"]["EligibilityFinding"][];
            reason: string | null;
            /**
             * @description what the rules say now
             * @enum {string}
             */
            verdict: "eligible" | "ineligible" | "person";
        };
        EligibilityFinding: {
            allowed: string[];
            code: string;
            field: string | null;
            /** @enum {string} */
            finding: "met" | "not-met" | "unknown";
            /** @description what was found, e.g. 34 or medium; of no-support the number of programmes now, or `earlier:` and the number of participations before; null: nothing is known */
            found: string | null;
            /** @enum {string} */
            kind: "sector" | "nace" | "size" | "province" | "zone" | "no-support" | "document" | "answer" | "person";
            /** @enum {string} */
            otherwise: "ineligible" | "person";
            title: string;
            titleEn: string | null;
        };
        EligibilityListItem: {
            /** Format: uuid */
            applicationId: string;
            /** @enum {string|null} */
            decided: "eligible" | "ineligible" | null;
            /** Format: uuid */
            firmId: string;
            number: string | null;
            /** @description codes of the rules that are not met or not known */
            open: string[];
            sector: string | null;
            /** @enum {string} */
            verdict: "eligible" | "ineligible" | "person";
        };
        EligibilityListItemPage: {
            items: components["schemas"]["EligibilityListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        EligibilityRule: {
            /** @description e.g. U1; unique in the call */
            code: string;
            /** @description kind answer: a condition on the answers, as in FormDef */
            condition?: {
                [key: string]: unknown;
            };
            /** @description kind document: key of the file field */
            field?: string;
            /** @enum {string} */
            kind: "sector" | "nace" | "size" | "province" | "zone" | "no-support" | "document" | "answer" | "person";
            /**
             * @description what a rule that is not met means: out, or somebody decides. What cannot be told from the data always goes to a person
             * @enum {string}
             */
            otherwise: "ineligible" | "person";
            /** @description as it is announced */
            title: string;
            titleEn?: string;
            /** @description what is allowed */
            values?: string[];
            /** @description kind no-support: earlier support counts for so many years */
            years?: number;
        };
        EligibilityRules: {
            /** @description file fields that may be completed after the deadline */
            completable?: string[];
            /** @description days for missing documents, from the date of notification */
            completionDays?: number;
            rules: components["schemas"]["EligibilityRule"][];
        };
        EnrolmentItem: {
            /**
             * Format: uuid
             * @description the valid certificate
             */
            certificateId: string | null;
            completed: boolean;
            /** Format: uuid */
            courseId: string;
            /** Format: uuid */
            firmId: string | null;
            /**
             * Format: decimal
             * @description lesson hours
             */
            hoursAttended: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            institutionId: string | null;
            /** @description null: not assessed */
            passed: boolean | null;
            /** Format: uuid */
            personId: string;
            sessionsAttended: number;
            /** @enum {string} */
            state: "enrolled" | "withdrawn";
            version: number;
        };
        EnrolmentItemPage: {
            items: components["schemas"]["EnrolmentItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        EventCounts: {
            /** @description distinct firms */
            firms: number;
            /** @description distinct institutions that are no firms */
            institutions: number;
            /** @description lines of people who came: one a person and event */
            participations: number;
            /** @description distinct people */
            people: number;
            /** @description registered, but not present */
            registered: number;
        };
        EventDetail: {
            /** @description why it does not take place, as far as it was said */
            cancelReason: string | null;
            capacity: number | null;
            code: string | null;
            /** Format: date-time */
            endsAt: string | null;
            /** Format: uuid */
            id: string;
            isPublic: boolean;
            /** @enum {string} */
            kind: "seminar" | "workshop-session" | "clustering-meeting" | "symbiosis-workshop" | "pitch-day" | "summit" | "site-visit" | "meeting" | "other";
            link: string | null;
            /** @description firms with a pitch in its running order */
            pitching: number;
            place: string | null;
            /** @description participations */
            present: number;
            /** Format: uuid */
            programId: string;
            /** @description registered and not (yet) present */
            registered: number;
            /** @description the asker may still register */
            registrationOpen: boolean;
            sector: string | null;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "planned" | "held" | "cancelled";
            summary: string | null;
            title: string;
            titleEn: string | null;
            version: number;
        };
        EventListItem: {
            capacity: number | null;
            code: string | null;
            /** Format: date-time */
            endsAt: string | null;
            /** Format: uuid */
            id: string;
            isPublic: boolean;
            /** @enum {string} */
            kind: "seminar" | "workshop-session" | "clustering-meeting" | "symbiosis-workshop" | "pitch-day" | "summit" | "site-visit" | "meeting" | "other";
            link: string | null;
            place: string | null;
            /** @description participations */
            present: number;
            /** Format: uuid */
            programId: string;
            /** @description registered and not (yet) present */
            registered: number;
            sector: string | null;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "planned" | "held" | "cancelled";
            title: string;
            titleEn: string | null;
            version: number;
        };
        EventListItemPage: {
            items: components["schemas"]["EventListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        EventOutput: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            fileId: string | null;
            fileName: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "decision" | "note" | "minutes" | "presentation" | "photo" | "sign-sheet" | "other";
            text: string | null;
            withdrawn: boolean;
        };
        EventOutputList: {
            items: components["schemas"]["EventOutput"][];
        };
        EvidenceRow: {
            /** @description false: waits for the fact of what it refers to */
            complete: boolean;
            /** @description the value that is counted distinctly, through the merge map */
            counted: string | null;
            /**
             * @description what `counted` refers to
             * @enum {string|null}
             */
            countedAs: "firm" | "person" | "institution" | null;
            /** @description the record’s public state, without personal data */
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description of the record, in the service that owns it
             */
            id: string;
            /**
             * Format: date-time
             * @description when it happened first
             */
            occurredAt: string;
            /** @description service.noun */
            source: string;
            version: number;
        };
        EvidenceRowPage: {
            items: components["schemas"]["EvidenceRow"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        ExportedFile: {
            /**
             * Format: uuid
             * @description GET /files/:id
             */
            fileId: string;
            name: string;
        };
        Facility: {
            address: string | null;
            certificates: components["schemas"]["FacilityCertificate"][];
            district: string | null;
            eiaDecision: string | null;
            emissionGrade: string | null;
            /** Format: uuid */
            firmId: string;
            /** Format: uuid */
            id: string;
            latitude: string | null;
            longitude: string | null;
            name: string;
            parcel: string | null;
            permit: string | null;
            /** @description false: what follows is for the firm and the staff and consultants who work with it */
            permitsVisible: boolean;
            /** Format: date */
            permitUntil: string | null;
            province: string | null;
            sgkNo: string | null;
            version: number;
            zeroWaste: string | null;
            zone: string | null;
            /** Format: uuid */
            zoneId: string | null;
        };
        FacilityCertificate: {
            /** @description certifying body */
            body?: string;
            /** @enum {string} */
            standard: "ISO 14001" | "ISO 50001" | "ISO 14064" | "ISO 9001" | "ISO 45001" | "other";
            /** Format: date */
            until?: string;
        };
        FacilityChanged: {
            done: boolean;
            version: number;
        };
        FacilityList: {
            items: components["schemas"]["Facility"][];
        };
        Feedback: {
            comment: string | null;
            content: number | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            on: string;
            score: number;
            trainer: number | null;
        };
        FeedbackList: {
            forms: number;
            /** @description the newest 500 */
            items: components["schemas"]["Feedback"][];
            /** Format: decimal */
            meanContent: string | null;
            /** Format: decimal */
            meanScore: string | null;
            /** Format: decimal */
            meanTrainer: string | null;
        };
        FillState: {
            /** @description of the budget */
            currency: string | null;
            /** @description `sector`, `answer:<key>`, `total` or `budget` */
            dimension: string;
            /** @description in minor units for the budget */
            filled: number;
            /** @description in minor units for the budget */
            max: number | null;
            min: number | null;
            /** @description on the reserve list; null where the dimension has none */
            reserve: number | null;
            reserveMax: number | null;
            value: string | null;
        };
        Firm: {
            address: string | null;
            aliases: components["schemas"]["FirmAlias"][];
            /** Format: date */
            capacityReportUntil: string | null;
            chamberNo: string | null;
            district: string | null;
            districtName: string | null;
            email: string | null;
            facilities: components["schemas"]["Facility"][];
            /** Format: uuid */
            id: string;
            kep: string | null;
            /** @enum {string|null} */
            kobiClass: "micro" | "small" | "medium" | "large" | null;
            kobiYear: number | null;
            /**
             * Format: uuid
             * @description the firm this record turned out to be
             */
            mergedInto: string | null;
            mersisNo: string | null;
            nace: string | null;
            naceEn: string | null;
            /** @description revision of the list, e.g. 2.1 */
            naceRevision: string | null;
            naceTr: string | null;
            /** @description people known at this firm */
            people: number;
            phone: string | null;
            professionGroup: string | null;
            province: string | null;
            provinceName: string | null;
            provisional: boolean;
            relatedFirmIds: string[];
            /** @description for the firm, and for staff, consultants, advisers and trainers of an institution or programme that has to do with it */
            signatories: components["schemas"]["Signatory"][];
            /** @description a TCKN is kept (encrypted) */
            soleProprietor: boolean;
            /** @description how lists have spelled it */
            spellings: string[];
            /** @description VKN */
            taxNumber: string | null;
            taxOffice: string | null;
            title: string;
            version: number;
            website: string | null;
        };
        FirmAlias: {
            districtName: string | null;
            /**
             * Format: uuid
             * @description of the merged record
             */
            id: string;
            taxNumber: string | null;
            title: string;
        };
        FirmAsWritten: {
            district?: string;
            province?: string;
            /** @description as written; a faulty one is reported and treated as absent */
            taxNumber?: string;
            title: string;
        };
        FirmChanged: {
            done: boolean;
            version: number;
        };
        FirmCreated: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description a pair waits in the merge queue: similar firms exist
             */
            mergeCandidateId?: string;
            /** @description version for If-Match */
            version: number;
        };
        FirmDocument: {
            /** Format: uuid */
            applicationId: string;
            /**
             * Format: date-time
             * @description when it was handed in or made
             */
            at: string;
            /**
             * Format: uuid
             * @description download it at /files/{fileId}
             */
            fileId: string;
            /**
             * @description attachment: of the application; completed: in the round for missing documents; declaration, agreement: signed papers; receipt, letter: as the chamber gave them
             * @enum {string}
             */
            kind: "attachment" | "completed" | "declaration" | "receipt" | "letter" | "agreement";
            /** @description as the firm named the file */
            name: string | null;
            /** @description Başvuru no */
            number: string | null;
            /** @description bytes */
            size: number | null;
        };
        FirmDocumentPage: {
            items: components["schemas"]["FirmDocument"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        FirmEnrolment: {
            /**
             * Format: uuid
             * @description the valid certificate
             */
            certificateId: string | null;
            /** @enum {string|null} */
            certificateKind: "success" | "attendance" | null;
            certificateNumber: string | null;
            completed: boolean;
            /** Format: uuid */
            courseId: string;
            courseTitle: string;
            /** Format: uuid */
            firmId: string | null;
            /**
             * Format: decimal
             * @description lesson hours
             */
            hoursAttended: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            institutionId: string | null;
            /** @description null: not assessed */
            passed: boolean | null;
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            programId: string;
            sessionsAttended: number;
            /**
             * Format: date
             * @description first session
             */
            startsOn: string | null;
            /** @enum {string} */
            state: "enrolled" | "withdrawn";
            version: number;
        };
        FirmEnrolmentPage: {
            items: components["schemas"]["FirmEnrolment"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        FirmListItem: {
            district: string | null;
            districtName: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string|null} */
            kobiClass: "micro" | "small" | "medium" | "large" | null;
            /** @description records that turned out to be this firm */
            mergedCount: number;
            nace: string | null;
            province: string | null;
            provinceName: string | null;
            provisional: boolean;
            /** @description VKN; never a TCKN */
            taxNumber: string | null;
            title: string;
            version: number;
        };
        FirmListItemPage: {
            items: components["schemas"]["FirmListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        FirmNamed: {
            /** Format: uuid */
            firmId?: string;
            /** @description instead of firmId; the registry finds out who it is */
            written?: components["schemas"]["FirmAsWritten"];
        };
        FirmParticipation: {
            /** Format: uuid */
            callId: string | null;
            /** Format: uuid */
            firmId: string;
            /** Format: uuid */
            id: string;
            programCode: string;
            /** Format: uuid */
            programId: string;
            programTitle: string;
            sector: string | null;
            sectorEn: string | null;
            /** @description as the programme calls the sector */
            sectorTr: string | null;
            /** Format: date */
            since: string;
            /** @enum {string} */
            source: "selection" | "staff" | "import";
            /** @enum {string} */
            state: "invited" | "selected" | "reserve" | "active" | "withdrawn" | "ended";
            /**
             * @description as the firm has been told by its letter; null: nothing yet. A firm sees no other state than this
             * @enum {string|null}
             */
            told: "invited" | "selected" | "reserve" | "active" | "withdrawn" | "ended" | null;
            /** Format: date */
            until: string | null;
            version: number;
        };
        FirmParticipationPage: {
            items: components["schemas"]["FirmParticipation"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        FirmRequest: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            displayName: string;
            /** Format: email */
            email: string;
            /** Format: uuid */
            firmId: string;
            /** Format: uuid */
            id: string;
            /**
             * @description invitation: staff ask that the person becomes a user of the firm; merge: a user of another record, which was merged with this firm, would see this firm’s data
             * @enum {string}
             */
            kind: "invitation" | "merge";
            /** @enum {string} */
            state: "waiting" | "accepted" | "declined" | "withdrawn";
        };
        FirmRequestPage: {
            items: components["schemas"]["FirmRequest"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        FirmTckn: {
            tckn: string;
        };
        FirmTitle: {
            /**
             * Format: uuid
             * @description the firm it turned out to be; equal to id if none
             */
            canonicalId: string;
            /**
             * Format: uuid
             * @description as asked
             */
            id: string;
            /** @description of the canonical firm */
            title: string;
        };
        FirmTitles: {
            items: components["schemas"]["FirmTitle"][];
        };
        FormAnswersChecked: {
            /** @description sections that are complete */
            done: number;
            faults: components["schemas"]["FormFault"][];
            /** @description sections that are shown */
            of: number;
        };
        FormChangeItem: {
            /** @enum {string} */
            change: "added" | "removed" | "changed";
            key: string;
            /** @description { tr, en? } */
            label: {
                [key: string]: unknown;
            };
            /** @description of a changed one: label, required, options, section, order … */
            parts: string[];
            /** @enum {string} */
            what: "section" | "field";
        };
        FormFault: {
            code: string;
            params?: {
                [key: string]: unknown;
            };
            /** @description from the form’s or the answers’ root */
            pointer: string;
        };
        FormFile: {
            /** Format: date-time */
            exportedAt: string;
            /** @description as in form/form-def.ts: sections with fields; at most 200 fields */
            form: {
                [key: string]: unknown;
            };
            /** @description of this file’s shape */
            formatVersion: number;
            /** @description always filiz-form */
            kind: string;
            title: string;
        };
        FormImported: {
            /** @description against the present form */
            changes: components["schemas"]["FormChangeItem"][];
            dryRun: boolean;
            /** @description taken in with these, to be mended before the opening */
            faults: components["schemas"]["FormFault"][];
            /** @description fields read */
            fields: number;
            /** @description for the next If-Match */
            version: number;
        };
        FormRevised: {
            changes: components["schemas"]["FormChangeItem"][];
            /** @description drafts that will be carried over */
            drafts: number;
            dryRun: boolean;
            /** @description of the new version, also in a dry run */
            number: number;
        };
        FormRevision: {
            /** @description against the version before */
            changes: components["schemas"]["FormChangeItem"][];
            fields: number;
            number: number;
            /** @description null: the opening */
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @description SHA-256 of the form’s RFC 8785 JSON */
            sha256: string;
        };
        FormRevisions: {
            items: components["schemas"]["FormRevision"][];
        };
        FormSaved: {
            faults: components["schemas"]["FormFault"][];
            /** Format: date-time */
            savedAt: string;
            /** @description for the next If-Match */
            version: number;
        };
        FormSchema: {
            /** @description JSON Schema 2020-12 of what is submitted */
            schema: {
                [key: string]: unknown;
            };
        };
        FormTemplate: {
            fields: number;
            key: string;
            /** @description { tr, en } */
            title: {
                [key: string]: unknown;
            };
        };
        FormTemplates: {
            items: components["schemas"]["FormTemplate"][];
        };
        FoundHit: {
            detail?: string;
            /** @description path in the console */
            href: string;
            id: string;
            /** @description firm, program, call … */
            kind: string;
            /** @description where it was found */
            service: string;
            title: string;
        };
        Funnel: {
            sources: components["schemas"]["FunnelSource"][];
            stages: components["schemas"]["FunnelStage"][];
            /** @description distinct opportunities */
            total: number;
        };
        FunnelCount: {
            /** @description meetings that stand there now */
            now: number;
            /** @description meetings that came so far at any time */
            reached: number;
            /** @enum {string} */
            state: "asked" | "agreed" | "held" | "trial" | "agreement" | "ended";
        };
        FunnelSource: {
            /** @description an opportunity of two sources counts in both */
            count: number;
            /** @enum {string} */
            source: "synergy-table" | "adviser" | "matching";
        };
        FunnelStage: {
            /** @description stand there now */
            now: number;
            /** @description came at least as far, dropped ones by the stage they had reached; of dropped: all dropped ones */
            reached: number;
            /** @enum {string} */
            state: "potential" | "contacted" | "site-visit" | "sample" | "agreement" | "realised" | "dropped";
        };
        GrantInput: {
            /** @enum {string} */
            role: "admin" | "staff" | "backfill" | "consultant" | "reviewer" | "adviser" | "trainer" | "analyst" | "firm" | "participant";
            /** @description id of the institution, programme, firm or person; absent for the installation */
            scopeId?: string;
            /** @enum {string} */
            scopeType: "installation" | "institution" | "program" | "firm" | "person";
        };
        GrantView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "admin" | "staff" | "backfill" | "consultant" | "reviewer" | "adviser" | "trainer" | "analyst" | "firm" | "participant";
            /** @description empty for the installation */
            scopeId?: string;
            /** @enum {string} */
            scopeType: "installation" | "institution" | "program" | "firm" | "person";
            /** Format: date-time */
            since: string;
        };
        GroupLimit: {
            /** @description `sector` or `answer:<key>` */
            dimension: string;
            /** @description at most so many selected */
            max: number;
            /** @description the value that is limited; absent: each value, where no limit of its own is given */
            value?: string;
        };
        GroupQuota: {
            /** @description at most so many selected; absent: no limit of its own */
            max?: number;
            /** @description at least so many, if enough pass the threshold */
            min?: number;
            /** @description at most so many in reserve; absent: all above the threshold */
            reserve?: number;
            /** @description the group, as applications answer */
            value: string;
        };
        HandedInNeed: {
            /** Format: uuid */
            needId: string;
            /** @description as it read then */
            title: string;
        };
        HeadCount: {
            /** Format: uuid */
            atInstitutionId: string | null;
            eventCode: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            on: string;
            others: number;
            permissionNo: string | null;
            /** Format: uuid */
            programId: string;
            pupils: number;
            /** @enum {string} */
            state: "counted" | "withdrawn";
            teachers: number;
            total: number;
            version: number;
        };
        HeadCountPage: {
            items: components["schemas"]["HeadCount"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        HourCount: {
            /**
             * Format: date-time
             * @description beginning of the hour
             */
            hour: string;
            submitted: number;
        };
        ImportFirms: {
            /** @description why it is entered late */
            backfillReason?: string;
            /** @description default true: only say what would happen */
            dryRun?: boolean;
            /**
             * Format: uuid
             * @description of an upload
             */
            fileId: string;
            /**
             * Format: uuid
             * @description whose staff imports; default the asker’s own institution
             */
            institutionId?: string;
            /**
             * Format: date-time
             * @description when it really happened; needs the right backfill and a reason
             */
            occurredAt?: string;
            /** @description sheet of the workbook; default the first */
            sheet?: string;
        };
        ImportInstitutions: {
            /** @description why it is entered late */
            backfillReason?: string;
            /** @description default true: only say what would happen */
            dryRun?: boolean;
            /**
             * Format: uuid
             * @description of an upload
             */
            fileId: string;
            /**
             * Format: uuid
             * @description whose staff imports; default the asker’s own institution
             */
            institutionId?: string;
            /**
             * Format: date-time
             * @description when it really happened; needs the right backfill and a reason
             */
            occurredAt?: string;
            /** @description sheet of the workbook; default the first */
            sheet?: string;
        };
        ImportIssue: {
            /** @description error or notice code */
            code: string;
            /** @description column header as in the file */
            column?: string;
            /** @description accepted | merged | doubtful | refused | warning */
            outcome: string;
            params?: {
                [key: string]: unknown;
            };
            /** @description row in the file, 1-based */
            row: number;
        };
        ImportReport: {
            accepted: number;
            /** @description rows accepted with a pair for the merge queue */
            doubtful: number;
            dryRun: boolean;
            /** Format: uuid */
            importId: string;
            /** @description the first 500 */
            issues: components["schemas"]["ImportIssue"][];
            /** @description rows that lead to a record that is there already */
            merged: number;
            read: number;
            refused: number;
        };
        InAppMessage: {
            /** Format: date-time */
            at: string;
            /** @description path in the console */
            href: string;
            /** Format: uuid */
            id: string;
            /** @description ids and words the texts were made of */
            params: {
                [key: string]: unknown;
            };
            read: boolean;
            /** @enum {string} */
            template: "certificate-issued" | "notice" | "event-notice" | "firm-request" | "person-request" | "review-reminder";
            text: components["schemas"]["BothLanguages"];
            title: components["schemas"]["BothLanguages"];
        };
        InAppMessagePage: {
            items: components["schemas"]["InAppMessage"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        Indicator: {
            /** Format: decimal */
            baseline: string | null;
            code: string;
            cumulative: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            nameEn: string | null;
            position: number;
            /** Format: uuid */
            programId: string;
            rule: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            state: "active" | "withdrawn";
            /** Format: decimal */
            target: string | null;
            unit: string;
            verification: string | null;
            version: number;
        };
        IndicatorList: {
            items: components["schemas"]["Indicator"][];
        };
        IndicatorValue: {
            /** Format: decimal */
            baseline: string | null;
            code: string;
            /** Format: uuid */
            indicatorId: string;
            name: string;
            nameEn: string | null;
            position: number;
            /** @description records behind the number */
            rows: number;
            /** @description see reporting/rule.ts */
            rule: {
                [key: string]: unknown;
            };
            /** Format: decimal */
            target: string | null;
            unit: string;
            /**
             * Format: decimal
             * @description computed from the facts, exact
             */
            value: string;
            /** @description records that refer to a firm, person or institution whose own fact has not arrived; not counted yet */
            waiting: number;
        };
        IndicatorValues: {
            /**
             * Format: date-time
             * @description server clock when it was computed
             */
            computedAt: string;
            items: components["schemas"]["IndicatorValue"][];
            /** Format: uuid */
            programId: string;
            /** @description facts taken in per service: `{service: seq}` */
            watermark: {
                [key: string]: unknown;
            };
        };
        InnovationSummary: {
            /** @description of these: an application that takes part answers it */
            answered: number;
            /** @description of these: they name a need */
            answering: number;
            /** Format: uuid */
            callId: string;
            /** @description taken from the lists again */
            closedNeeds: number;
            meetings: components["schemas"]["FunnelCount"][];
            /** @description published */
            needs: number;
            /** @description applications whose pitch was held */
            pitched: number;
            /** @description applications in a running order */
            planned: number;
            /** @description applications handed in and not withdrawn */
            solutions: number;
        };
        Institution: {
            district: string | null;
            email: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "chamber" | "agency" | "ngo" | "university" | "public" | "municipality" | "school" | "zone" | "other";
            permissionNo: string | null;
            /** Format: date */
            permissionUntil: string | null;
            phone: string | null;
            province: string | null;
            schoolCode: string | null;
            shortTitle: string | null;
            title: string;
            version: number;
        };
        InstitutionAsWritten: {
            /** @enum {string} */
            kind?: "chamber" | "agency" | "ngo" | "university" | "public" | "municipality" | "school" | "zone" | "other";
            title: string;
        };
        InstitutionChanged: {
            done: boolean;
            version: number;
        };
        InstitutionListItem: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "chamber" | "agency" | "ngo" | "university" | "public" | "municipality" | "school" | "zone" | "other";
            province: string | null;
            shortTitle: string | null;
            title: string;
            version: number;
        };
        InstitutionListItemPage: {
            items: components["schemas"]["InstitutionListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        InstitutionTitle: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "chamber" | "agency" | "ngo" | "university" | "public" | "municipality" | "school" | "zone" | "other";
            shortTitle: string | null;
            title: string;
        };
        InstitutionTitles: {
            items: components["schemas"]["InstitutionTitle"][];
        };
        Invitation: {
            displayName: string;
            /** Format: email */
            email: string;
            grants: components["schemas"]["GrantInput"][];
            /**
             * @description of the mail and of the screens; default tr
             * @enum {string}
             */
            language?: "tr" | "en";
            /**
             * Format: uuid
             * @description the registry’s person, where known
             */
            personId?: string;
        };
        Invited: {
            /** @description firms that have users: one of them says first whether this person is one of theirs; the role is given then */
            awaitedFirmIds: string[];
            /**
             * Format: uuid
             * @description of the account
             */
            id: string;
            /**
             * Format: uuid
             * @description of the link on its way by mail; null when the account is active already and only got the roles, or when nothing is given yet
             */
            linkId: string | null;
            /** @description version of the account */
            version: number;
        };
        IssuedCertificates: {
            /** @description had one already */
            already: number;
            /** @description certificates issued by this command */
            certificateIds: string[];
            /** @description issued by this command */
            issued: number;
            /** @description enrolled, but not completed */
            notCompleted: number;
            /** @description completed, but erased from the registry: no name, no certificate */
            withoutName: number;
        };
        KindCount: {
            /** @enum {string} */
            kind: "selected" | "reserve" | "rejected" | "ineligible";
            letters: number;
        };
        LateAccess: {
            /** Format: uuid */
            firmId: string;
            /** Format: date-time */
            grantedAt: string;
            reason: string;
            /** Format: date-time */
            until: string;
        };
        LateAccesses: {
            items: components["schemas"]["LateAccess"][];
        };
        Letter: {
            /**
             * Format: date-time
             * @description last instant for an appeal; null: not notified, or none is taken
             */
            appealUntil: string | null;
            /** Format: uuid */
            applicationId: string;
            /** Format: date */
            decidedOn: string | null;
            /** @description of the board’s decision that it tells of; null: it came before one */
            decisionNo: string | null;
            /** Format: uuid */
            firmId: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "selected" | "reserve" | "rejected" | "ineligible";
            /** Format: date */
            notifiedOn: string | null;
            number: string | null;
            /** @description false: the firm was told outside of here, and there is no paper */
            paper: boolean;
            /** Format: date-time */
            releasedAt: string;
            /** @enum {string|null} */
            way: "kep" | "post" | "email" | "hand" | "console" | null;
        };
        LetterAnswer: {
            /** @description released before it, newest first */
            earlier: components["schemas"]["Letter"][];
            /** @description null: none was released */
            letter: components["schemas"]["Letter"] | null;
            /** @description null: not told that it is in reserve */
            reserve: components["schemas"]["ReservePlace"] | null;
        };
        LetterFile: {
            /**
             * Format: uuid
             * @description GET /files/:id
             */
            fileId: string;
            name: string;
            /** @description not released yet: for the eyes of the staff */
            preview: boolean;
        };
        LetterPage: {
            items: components["schemas"]["Letter"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        LetterRecipient: {
            /** Format: uuid */
            applicationId: string;
            /** Format: uuid */
            firmId: string;
            /** @enum {string} */
            kind: "selected" | "reserve" | "rejected" | "ineligible";
            number: string | null;
        };
        LettersNotified: {
            noted: number;
        };
        LettersReleased: {
            byKind: components["schemas"]["KindCount"][];
            dryRun: boolean;
            /** @description whose letters, the first 500 */
            items: components["schemas"]["LetterRecipient"][];
            letters: number;
        };
        LetterTemplate: {
            /** @enum {string} */
            kind: "selected" | "reserve" | "rejected" | "ineligible";
            name: string | null;
            /** @description the call has its own; else the house’s */
            own: boolean;
        };
        LetterTemplates: {
            items: components["schemas"]["LetterTemplate"][];
            /** @description what a template may use */
            variables: components["schemas"]["LetterVariable"][];
        };
        LetterVariable: {
            en: string;
            /** @description as it stands in the template: {firma} */
            name: string;
            tr: string;
        };
        LinkToken: {
            /** @description from the mail */
            token: string;
        };
        LinkUse: {
            /** @description at least 12 characters, not the e-mail address; any characters */
            password: string;
            /** @description from the mail */
            token: string;
        };
        LinkView: {
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            language: "tr" | "en";
            /** @enum {string} */
            purpose: "invitation" | "password-reset";
        };
        Mail: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            /** @description why it waits or failed: the mail server’s number or the kind of error, and the step, e.g. SMTP 550 (RCPT TO) */
            reason: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "uncertain" | "failed";
            subject: string;
            /** @enum {string} */
            template: "invitation" | "password-reset" | "firm-request" | "person-request" | "notice" | "notice-contact" | "event-notice" | "event-notice-contact" | "review-reminder";
            /** @description as it lies in the mail folder; null when it went over SMTP: nothing of it is kept */
            text: string | null;
            /** @description asked from accounts at this moment; null when the account is gone */
            to: string | null;
            tries: number;
        };
        MailItem: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            /** @description why it waits or failed: the mail server’s number or the kind of error, and the step, e.g. SMTP 550 (RCPT TO) */
            reason: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "uncertain" | "failed";
            subject: string;
            /** @enum {string} */
            template: "invitation" | "password-reset" | "firm-request" | "person-request" | "notice" | "notice-contact" | "event-notice" | "event-notice-contact" | "review-reminder";
            /** @description asked from accounts at this moment; null when the account is gone */
            to: string | null;
            tries: number;
        };
        MailItemPage: {
            items: components["schemas"]["MailItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        MarkSection: {
            /** @description codes of criteria */
            criteria: string[];
            name: string;
        };
        Match: {
            /** @description road km between the provinces’ centres; null when a province is unknown */
            km: number | null;
            /**
             * Format: uuid
             * @description the opportunity that says so already
             */
            opportunityId: string | null;
            reasons: components["schemas"]["MatchReason"][];
            resource: components["schemas"]["Resource"];
            /** @description 0–100 */
            score: number;
        };
        Matches: {
            /** @description best first */
            items: components["schemas"]["Match"][];
        };
        MatchReason: {
            /** @enum {string} */
            code: "waste-code" | "waste-subchapter" | "text" | "distance" | "kind";
            /** @description points it gave */
            points: number;
            /**
             * Format: decimal
             * @description likeness of the names in percent, or road kilometres between the provinces
             */
            value: string | null;
        };
        Me: {
            /** Format: uuid */
            accountId: string;
            displayName: string;
            /** Format: email */
            email: string;
            grants: components["schemas"]["GrantView"][];
            /** @enum {string} */
            language: "tr" | "en";
            /** Format: uuid */
            personId: string | null;
            /** @enum {string} */
            type: "user" | "token";
        };
        Measure: {
            /** Format: decimal */
            baseline: string | null;
            /** Format: uuid */
            facilityId: string | null;
            /** @description false: the reader may not see plant data, so the figures are null */
            figuresVisible: boolean;
            financeSource: string | null;
            /** Format: uuid */
            firmId: string;
            /** Format: uuid */
            id: string;
            investment: components["schemas"]["Money"] | null;
            /** Format: date */
            investmentOn: string | null;
            metNo: string | null;
            /**
             * Format: decimal
             * @description months: investment / saving a year × 12; null when nothing is saved, or hidden
             */
            paybackMonths: string | null;
            /** Format: uuid */
            programId: string;
            proof: string | null;
            reason: string | null;
            /** @enum {string} */
            resource: "energy" | "water" | "material" | "waste" | "emission";
            responsible: string | null;
            /** Format: decimal */
            saving: string | null;
            savingMoney: components["schemas"]["Money"] | null;
            savingUnit: string;
            /** @enum {string} */
            state: "proposed" | "planned" | "done" | "dropped";
            title: string;
            verifier: string | null;
            version: number;
        };
        MeasurePage: {
            items: components["schemas"]["Measure"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        Meeting: {
            /** Format: date-time */
            agreedTime: string | null;
            /** Format: uuid */
            applicationId: string;
            /** @enum {string} */
            askedBy: "firm" | "provider";
            /** Format: uuid */
            callId: string;
            /** @description of the need; null to the provider until the meeting is agreed */
            firmTitle: string | null;
            /** Format: uuid */
            id: string;
            message: string | null;
            /** Format: uuid */
            needId: string;
            needTitle: string;
            /** @description null to the firm until the meeting is agreed */
            providerTitle: string | null;
            /**
             * @description whose side the asker is on
             * @enum {string}
             */
            side: "firm" | "provider" | "staff";
            solution: string | null;
            /** @enum {string} */
            state: "asked" | "agreed" | "held" | "trial" | "agreement" | "ended";
            /** @description oldest first */
            steps: components["schemas"]["MeetingStep"][];
            /** @description proposed instants */
            times: string[];
            version: number;
        };
        MeetingPage: {
            items: components["schemas"]["Meeting"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        MeetingStep: {
            /**
             * Format: date-time
             * @description when it happened
             */
            at: string;
            reason: string | null;
            /** @enum {string} */
            side: "firm" | "provider" | "staff";
            /** @enum {string} */
            state: "asked" | "agreed" | "held" | "trial" | "agreement" | "ended";
        };
        Merge: {
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @description merge of firms that caused this merge of people
             */
            causedBy: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description record it was merged into
             */
            keptId: string;
            keptTitle: string | null;
            /** @enum {string} */
            kind: "firm" | "person";
            /**
             * Format: uuid
             * @description record that was merged
             */
            mergedId: string;
            mergedTitle: string | null;
            reason: string | null;
            /** Format: date-time */
            undoneAt: string | null;
        };
        MergeCandidate: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "firm" | "person";
            left: components["schemas"]["MergeSide"];
            /** @enum {string} */
            reason: "same-title" | "same-core" | "similar-title" | "same-email-other-name" | "namesake-other-email" | "similar-name" | "initial" | "name-only";
            right: components["schemas"]["MergeSide"];
            /** @description 0 to 1, of the compared keys */
            similarity: string;
            /** @description list whose row raised the doubt */
            source: string | null;
            /** @enum {string} */
            state: "open" | "same" | "different";
        };
        MergeCandidatePage: {
            items: components["schemas"]["MergeCandidate"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        MergeDecided: {
            /**
             * Format: uuid
             * @description the firm or person that stands for both
             */
            canonicalId: string | null;
            done: boolean;
            /**
             * Format: uuid
             * @description of the merge that followed; null for “different” or when they were one already
             */
            mergeId: string | null;
        };
        MergePage: {
            items: components["schemas"]["Merge"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        MergeSide: {
            /** @description all records of this side, the record itself included */
            aliases: components["schemas"]["SideAlias"][];
            /**
             * Format: uuid
             * @description the firm or person it turned out to be so far; equal to id if none
             */
            canonicalId: string;
            districtName: string | null;
            /** @description of a person, merged records included; of a firm its own. Of people who stand on no list of the reader’s: a***@f***.com.tr */
            emails: string[];
            /**
             * Format: uuid
             * @description the record
             */
            id: string;
            /** @description of a firm: people known there */
            people: number;
            /** @description of people who stand on no list of the reader’s the last two digits */
            phones: string[];
            /** @description of a person: titles of firms and institutions they were met at */
            places: string[];
            provinceName: string | null;
            /** @description known by title and district only */
            provisional: boolean;
            /** @description rows of lists that led to it */
            rows: number;
            /** @description list on which it first stood */
            source: string | null;
            /** @description VKN of a firm */
            taxNumber: string | null;
            /** @description title or name; null for an erased person */
            title: string | null;
        };
        MessageReach: {
            /** @description firms with a user: in the console and by mail */
            console: number;
            /** @description firms without one: by mail to a contact */
            mailOnly: number;
            /** @description firms of which nobody can be reached */
            nobody: number;
            /** @description applications of firms of which nobody can be reached; the first 500 */
            unreached: components["schemas"]["MessageRecipient"][];
        };
        MessageRecipient: {
            /** Format: uuid */
            applicationId: string;
            /** Format: uuid */
            firmId: string;
            number: string | null;
        };
        MessageSent: {
            applications: number;
            dryRun: boolean;
            /**
             * Format: uuid
             * @description of the message; null in a dry run
             */
            id: string | null;
            /** @description the first 500 */
            items: components["schemas"]["MessageRecipient"][];
            /** @description of a dry run; null as well while it cannot be told */
            reach: components["schemas"]["MessageReach"] | null;
        };
        Money: {
            /** @description ISO 4217 */
            currency: string;
            /** @description minor units (kuruş, cent) */
            minor: number;
        };
        MyCertificates: {
            items: components["schemas"]["CertificateDetail"][];
        };
        MyChange: {
            displayName?: string;
            /** @enum {string} */
            language?: "tr" | "en";
        };
        NamedConsultant: {
            /** Format: uuid */
            accountId: string;
            /** Format: uuid */
            firmId: string;
            /** Format: uuid */
            id: string;
            /** @description null when the account is gone */
            name: string | null;
            /** Format: uuid */
            programId: string;
            /** Format: date-time */
            since: string;
        };
        NamedConsultantPage: {
            items: components["schemas"]["NamedConsultant"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        Need: {
            /** Format: uuid */
            callId: string | null;
            closeReason: string | null;
            /** @description null as well where it is not for the asker */
            confidential: string | null;
            /**
             * Format: uuid
             * @description null where the firm’s name is not for the asker
             */
            firmId: string | null;
            firmTitle: string | null;
            /** Format: uuid */
            id: string;
            namesFirm: boolean;
            /** @description of the asker’s own firm */
            own: boolean;
            /** Format: uuid */
            programId: string;
            sector: string | null;
            sought: string;
            /** @enum {string} */
            state: "draft" | "published" | "closed";
            tags: string[];
            text: string;
            title: string;
            version: number;
            /** @description why staff wrote it in the firm’s stead; null where the firm did, and to others than the firm and the staff */
            writtenByStaff: string | null;
        };
        NeedAnswer: {
            /** Format: uuid */
            applicationId: string;
            /** @description a meeting about it was asked for and has not ended */
            meeting: boolean;
            /**
             * Format: uuid
             * @description the latest meeting about it
             */
            meetingId: string | null;
            /** @description once a meeting was agreed; always for staff */
            providerTitle: string | null;
            solution: string | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "withdrawn" | "ineligible" | "selected" | "reserve" | "rejected";
        };
        NeedAnswers: {
            items: components["schemas"]["NeedAnswer"][];
        };
        NeedListItem: {
            /** Format: uuid */
            callId: string | null;
            /**
             * Format: uuid
             * @description null where the firm’s name is not for the asker
             */
            firmId: string | null;
            firmTitle: string | null;
            /** Format: uuid */
            id: string;
            namesFirm: boolean;
            /** @description of the asker’s own firm */
            own: boolean;
            /** Format: uuid */
            programId: string;
            sector: string | null;
            /** @enum {string} */
            state: "draft" | "published" | "closed";
            tags: string[];
            title: string;
            version: number;
        };
        NeedListItemPage: {
            items: components["schemas"]["NeedListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        NextStep: {
            /** Format: date-time */
            dueAt: string | null;
            /** @description e.g. submit, complete, decision */
            what: string;
        };
        Nothing: Record<string, never>;
        OpenCallsCompletedFile: {
            /** Format: date-time */
            at: string;
            field: string;
            /**
             * Format: uuid
             * @description of an upload
             */
            fileId: string;
            name: string;
            sha256: string;
            /** @description bytes */
            size: number;
        };
        OpenedDataRequest: {
            /** Format: uuid */
            firmId: string;
            /** Format: uuid */
            id: string;
            /** @description false: the firm had been asked under this reference already */
            opened: boolean;
        };
        Opportunity: {
            /**
             * Format: uuid
             * @description canonical
             */
            giverFirmId: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "material" | "energy" | "water" | "by-product" | "logistics" | "expertise";
            /**
             * Format: uuid
             * @description the opportunity it turned out to be, when two firms were one
             */
            mergedInto: string | null;
            moves: components["schemas"]["OpportunityMove"][];
            /** Format: uuid */
            needId: string | null;
            /**
             * Format: date
             * @description first noted
             */
            notedOn: string;
            /** Format: uuid */
            offerId: string | null;
            /** Format: uuid */
            programId: string;
            /** @description why it was dropped */
            reason: string | null;
            resource: string;
            sightings: components["schemas"]["Sighting"][];
            sources: ("synergy-table" | "adviser" | "matching")[];
            /** @enum {string} */
            state: "potential" | "contacted" | "site-visit" | "sample" | "agreement" | "realised" | "dropped";
            /**
             * Format: uuid
             * @description canonical
             */
            takerFirmId: string;
            /**
             * Format: decimal
             * @description estimated
             */
            tonnesPerYear: string | null;
            version: number;
            wasteCode: string | null;
        };
        OpportunityItem: {
            /**
             * Format: uuid
             * @description canonical
             */
            giverFirmId: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "material" | "energy" | "water" | "by-product" | "logistics" | "expertise";
            /**
             * Format: date
             * @description first noted
             */
            notedOn: string;
            /** Format: uuid */
            programId: string;
            resource: string;
            sources: ("synergy-table" | "adviser" | "matching")[];
            /** @enum {string} */
            state: "potential" | "contacted" | "site-visit" | "sample" | "agreement" | "realised" | "dropped";
            /**
             * Format: uuid
             * @description canonical
             */
            takerFirmId: string;
            /**
             * Format: decimal
             * @description estimated
             */
            tonnesPerYear: string | null;
            version: number;
            wasteCode: string | null;
        };
        OpportunityItemPage: {
            items: components["schemas"]["OpportunityItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        OpportunityMove: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            from: "potential" | "contacted" | "site-visit" | "sample" | "agreement" | "realised" | "dropped";
            note: string | null;
            reason: string | null;
            /** @enum {string} */
            to: "potential" | "contacted" | "site-visit" | "sample" | "agreement" | "realised" | "dropped";
        };
        OpportunityNoted: {
            /**
             * @description of a giver given as written
             * @enum {string|null}
             */
            giver: "matched" | "created" | "doubtful" | null;
            /** Format: uuid */
            giverFirmId: string;
            /** Format: uuid */
            id: string;
            /** @description true: it was known; only the source was added */
            known: boolean;
            /** @enum {string|null} */
            taker: "matched" | "created" | "doubtful" | null;
            /** Format: uuid */
            takerFirmId: string;
            /** @description version for If-Match */
            version: number;
        };
        OrganisationAsWritten: {
            /**
             * @description company: a firm; absent: told by the words of the title
             * @enum {string}
             */
            kind?: "chamber" | "agency" | "ngo" | "university" | "public" | "municipality" | "school" | "zone" | "other" | "company";
            title: string;
        };
        OtherReview: {
            alias: string;
            comment: string | null;
            scores: components["schemas"]["Score"][];
        };
        OwnLateAccess: {
            /**
             * Format: uuid
             * @description firm as the asker has it
             */
            firmId: string;
            /** Format: date-time */
            until: string;
        };
        OwnRefusal: {
            /**
             * @description the error that beginning one would answer
             * @enum {string}
             */
            code: "CALL_CLOSED" | "PROVIDER_PARTICIPATES";
            /**
             * Format: uuid
             * @description firm as the asker has it
             */
            firmId: string;
        };
        Participation: {
            /** Format: uuid */
            callId: string | null;
            /** Format: uuid */
            firmId: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            programId: string;
            sector: string | null;
            /** Format: date */
            since: string;
            /** @enum {string} */
            source: "selection" | "staff" | "import";
            /** @enum {string} */
            state: "invited" | "selected" | "reserve" | "active" | "withdrawn" | "ended";
            /**
             * @description as the firm has been told by its letter; null: nothing yet. A firm sees no other state than this
             * @enum {string|null}
             */
            told: "invited" | "selected" | "reserve" | "active" | "withdrawn" | "ended" | null;
            /** Format: date */
            until: string | null;
            version: number;
        };
        ParticipationPage: {
            items: components["schemas"]["Participation"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        Partner: {
            /** Format: uuid */
            institutionId: string;
            /**
             * @description partner: Ortak, associate: İştirakçi
             * @enum {string}
             */
            role: "partner" | "associate" | "contractor";
        };
        PasswordChange: {
            currentPassword: string;
            /** @description at least 12 characters, not the e-mail address */
            password: string;
        };
        Person: {
            /** @description names of merged records */
            aliases: string[];
            birthYear: number | null;
            consents: components["schemas"]["Consent"][];
            /** @description of this person’s records, merged ones included, that stand on the reader’s own lists */
            emails: string[];
            erased: boolean;
            /** @description firms they were met at */
            firmIds: string[];
            /** @enum {string|null} */
            gender: "female" | "male" | null;
            /** Format: uuid */
            id: string;
            /** @description institutions they were met at */
            institutionIds: string[];
            /** Format: uuid */
            mergedInto: string | null;
            /** @description null when erased */
            name: string | null;
            /** @description likewise */
            phones: string[];
            position: string | null;
            version: number;
        };
        PersonAsWritten: {
            email?: string;
            /** @enum {string} */
            gender?: "female" | "male";
            name: string;
            phone?: string;
        };
        PersonChanged: {
            done: boolean;
            version: number;
        };
        PersonCreated: {
            /** Format: uuid */
            id: string;
            /**
             * @description matched: this person was known already
             * @enum {string}
             */
            outcome: "matched" | "created" | "doubtful";
            /** @description version for If-Match */
            version: number;
        };
        PersonIds: {
            /** @description only those whose very record stands on a list of the asker’s, not one that it was merged with */
            exactly?: boolean;
            ids: string[];
        };
        PersonListItem: {
            /** Format: uuid */
            firmId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            institutionId: string | null;
            name: string;
            position: string | null;
            version: number;
        };
        PersonListItemPage: {
            items: components["schemas"]["PersonListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        PersonName: {
            /**
             * Format: uuid
             * @description the person it turned out to be; equal to id if none
             */
            canonicalId: string;
            /**
             * Format: uuid
             * @description as asked
             */
            id: string;
            /** @description null: erased */
            name: string | null;
            /** @description as this very record has it, which may be spelled otherwise */
            recordName: string | null;
        };
        PersonNames: {
            items: components["schemas"]["PersonName"][];
        };
        PersonRequest: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            displayName: string;
            /** Format: email */
            email: string;
            /** Format: uuid */
            id: string;
            /** @description whether the reader is that record by an account of theirs, so that it is they who are asked */
            isMe: boolean;
            /** @description whether the reader may answer */
            mayAnswer: boolean;
            /**
             * Format: uuid
             * @description the record that would open
             */
            personId: string;
            /** @enum {string} */
            state: "waiting" | "accepted" | "declined" | "withdrawn";
        };
        PersonRequestPage: {
            items: components["schemas"]["PersonRequest"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        PitchEvent: {
            /** @description as the file writes it, e.g. E-SUN */
            asWritten: string;
            /** Format: uuid */
            eventId?: string;
            /** Format: date */
            on: string;
        };
        PitchNews: {
            /** @description null with removed */
            after: components["schemas"]["PitchPlace"] | null;
            /** Format: uuid */
            applicationId: string;
            /** @description as it was told last; null with planned */
            before: components["schemas"]["PitchPlace"] | null;
            /** @enum {string} */
            change: "planned" | "moved" | "removed";
            /** Format: uuid */
            firmId: string;
            number: string | null;
            solution: string | null;
        };
        PitchPlace: {
            /** @description minutes */
            minutes: number;
            /** @description the first is 1 */
            place: number;
            /** Format: date-time */
            startsAt: string;
        };
        PitchSlot: {
            /** @description the event does not take place */
            cancelled: boolean;
            /** Format: uuid */
            eventId: string;
            /** @description minutes */
            minutes: number;
            /** Format: date-time */
            startsAt: string;
        };
        PlanAction: {
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            number: string;
            responsible: components["schemas"]["Stakeholder"][];
            stakeholders: components["schemas"]["Stakeholder"][];
            /** @enum {string} */
            state: "open" | "under-way" | "done" | "dropped";
            title: string;
            version: number;
        };
        PlanDetail: {
            /** @description actions not dropped */
            actions: number;
            done: number;
            goals: components["schemas"]["RoadmapGoal"][];
            /** Format: uuid */
            id: string;
            items: components["schemas"]["PlanAction"][];
            /** @enum {string} */
            kind: "roadmap" | "action-plan";
            /** @description neither done nor dropped, past their due day */
            overdue: number;
            /** Format: uuid */
            programId: string;
            /** Format: date */
            publishedOn: string | null;
            sector: string;
            /** @enum {string} */
            state: "draft" | "published" | "withdrawn";
            title: string;
            version: number;
        };
        PlanListItem: {
            /** @description actions not dropped */
            actions: number;
            done: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "roadmap" | "action-plan";
            /** @description neither done nor dropped, past their due day */
            overdue: number;
            /** Format: uuid */
            programId: string;
            /** Format: date */
            publishedOn: string | null;
            sector: string;
            /** @enum {string} */
            state: "draft" | "published" | "withdrawn";
            title: string;
            version: number;
        };
        PlanListItemPage: {
            items: components["schemas"]["PlanListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        PlannedApplication: {
            /** Format: uuid */
            applicationId: string;
            barred: components["schemas"]["BarredReviewer"][];
            /** @description reviewers still missing */
            missing: number;
            number: string | null;
            reviewers: components["schemas"]["ChosenReviewer"][];
            sector: string | null;
        };
        PlannedLoad: {
            /** @description afterwards */
            after: number;
            alias: string;
            /** @description now */
            before: number;
            /**
             * Format: uuid
             * @description of the reviewer within the call
             */
            reviewerId: string;
            /** @description of the new ones, how many suit by expertise or sector */
            suited: number;
        };
        PlannedPitch: {
            /** Format: uuid */
            applicationId: string;
            /** @description minutes */
            minutes: number;
            /** Format: date-time */
            startsAt: string;
        };
        PoolReviewer: {
            /** Format: uuid */
            accountId: string;
            /**
             * Format: date
             * @description first day away; the automatic assignment leaves out who is away today
             */
            awayFrom?: string;
            /**
             * Format: date
             * @description last day away, not before the first; absent: until it is taken back
             */
            awayUntil?: string;
            /** @description calls they are in */
            calls: number;
            /** @description most applications that this one takes in a call; the call’s own ceiling holds beside it */
            ceiling?: number;
            /** @description firms that the reviewer has declared ties with */
            declaredFirms: number;
            /**
             * Format: uuid
             * @description institution the reviewer works at, where the registry does not know it
             */
            homeInstitutionId?: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            institutionId: string;
            /** @description NACE sections, divisions or codes: C, 13, 13.20 */
            nace: string[];
            /** @description asked from accounts at this moment, audited; null when it is away */
            name: string | null;
            /** @description assigned or reviewing, over all calls */
            open: number;
            /** @description sector codes of programmes */
            sectors: string[];
            /** @description submitted, over all calls */
            submitted: number;
            /** @description free words; looked for with or without Turkish letters */
            tags: string[];
            version: number;
        };
        PoolReviewerPage: {
            items: components["schemas"]["PoolReviewer"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        Prefill: {
            items: components["schemas"]["PrefilledAnswer"][];
        };
        PrefilledAnswer: {
            /** @description { value }: an answer of the field’s kind */
            answer: {
                [key: string]: unknown;
            };
            /** @description a correction goes back to the registry when the firm agrees */
            correctable: boolean;
            /** @description key of the field */
            key: string;
            /** @description e.g. firm.title */
            path: string;
        };
        Problem: {
            /** @description stable; programs decide by it */
            code: string;
            /** @description in the reader’s language (Accept-Language: tr or en) */
            detail: string;
            /** @description every fault of a validation */
            errors?: components["schemas"]["ProblemFault"][];
            /** @description what the message was made from */
            params?: {
                [key: string]: unknown;
            };
            /** @description JSON pointer into the request */
            pointer?: string;
            /** @description for support */
            requestId: string;
            status: number;
            /** @description kind of trouble, in the reader’s language */
            title: string;
            /** @description urn:filiz:problem:…, one for each code */
            type: string;
        };
        ProblemFault: {
            /** @description stable; see the list of error codes */
            code: string;
            /** @description in the reader’s language */
            detail: string;
            params?: {
                [key: string]: unknown;
            };
            /** @description JSON pointer into the request */
            pointer?: string;
        };
        Program: {
            ambassadorsPerFirm: number;
            code: string;
            /** Format: date */
            contractDate: string | null;
            contractNo: string | null;
            /** Format: date */
            endsOn: string;
            /** Format: uuid */
            executorId: string;
            /** Format: uuid */
            funderId: string | null;
            fundingProgram: string | null;
            /** Format: uuid */
            id: string;
            partners: components["schemas"]["Partner"][];
            referenceNo: string | null;
            sectors: components["schemas"]["Sector"][];
            /** Format: date */
            startsOn: string;
            /** @enum {string} */
            state: "preparing" | "running" | "ended";
            summary: string | null;
            title: string;
            titleEn: string | null;
            version: number;
        };
        ProgramCreated: {
            /** Format: uuid */
            id: string;
            place: components["schemas"]["ProgramPlace"];
            /** @description version for If-Match */
            version: number;
        };
        ProgramListItem: {
            code: string;
            /** Format: date */
            endsOn: string;
            /** Format: uuid */
            executorId: string;
            /** @description selected or active firms */
            firms: number;
            /** Format: uuid */
            id: string;
            /** Format: date */
            startsOn: string;
            /** @enum {string} */
            state: "preparing" | "running" | "ended";
            title: string;
            titleEn: string | null;
        };
        ProgramListItemPage: {
            items: components["schemas"]["ProgramListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        ProgramPlace: {
            ambassadorsPerFirm: number;
            code: string;
            /**
             * Format: uuid
             * @description the executing chamber
             */
            institutionId: string;
            /** Format: uuid */
            programId: string;
            sectors: components["schemas"]["Sector"][];
            /** @enum {string} */
            state: "preparing" | "running" | "ended";
            title: string;
        };
        PublicCallListItem: {
            code: string;
            /** Format: date-time */
            deadline: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "firm-call" | "open-innovation";
            /** Format: uuid */
            programId: string;
            /** @description sector codes of the programme */
            sectors: string[];
            summary: string;
            summaryEn: string | null;
            title: string;
            titleEn: string | null;
        };
        PublicCallListItemPage: {
            items: components["schemas"]["PublicCallListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        PublicCertificate: {
            /** @enum {string} */
            courseKind: "certificate" | "ambassador" | "expert" | "awareness";
            courseTitle: string;
            /** Format: date */
            endedOn: string | null;
            /** Format: date */
            endsOn: string | null;
            /** @description as on the paper; null: erased */
            holderName: string | null;
            /**
             * Format: decimal
             * @description lesson hours
             */
            hours: string;
            /** Format: date */
            issuedOn: string;
            /** @enum {string} */
            kind: "success" | "attendance";
            number: string;
            place: string | null;
            programCode: string;
            programTitle: string;
            /** Format: date */
            startsOn: string | null;
            /** @enum {string} */
            state: "issued" | "revoked" | "superseded";
            /** @description number of the corrected certificate */
            supersededByNumber: string | null;
            /** @description issued, neither revoked nor superseded */
            valid: boolean;
        };
        PublicEvent: {
            /** Format: date-time */
            endsAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "seminar" | "workshop-session" | "clustering-meeting" | "symbiosis-workshop" | "pitch-day" | "summit" | "site-visit" | "meeting" | "other";
            /** @description can be followed online */
            online: boolean;
            /** @description there is room */
            open: boolean;
            place: string | null;
            /** Format: uuid */
            programId: string;
            sector: string | null;
            /** Format: date-time */
            startsAt: string;
            summary: string | null;
            title: string;
            titleEn: string | null;
        };
        PublicEventPage: {
            items: components["schemas"]["PublicEvent"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        PublicNeed: {
            /** @description null where the firm does not wish to be named */
            firmTitle: string | null;
            /** Format: uuid */
            id: string;
            sector: string | null;
            sought: string;
            tags: string[];
            text: string;
            title: string;
        };
        PublicNeedPage: {
            items: components["schemas"]["PublicNeed"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        PublicProgram: {
            code: string;
            /** Format: uuid */
            id: string;
            sectors: components["schemas"]["Sector"][];
            title: string;
            titleEn: string | null;
        };
        QueuedTask: {
            /** @description how many things wait behind this line */
            count: number;
            /** Format: date-time */
            dueAt?: string;
            /** @description path in the console */
            href: string;
            /** @description stable within the service */
            id: string;
            /** @description kind, e.g. merge.open; the web has the words */
            kind: string;
            /** @description what the words need */
            params: {
                [key: string]: unknown;
            };
            /** @description who says so */
            service: string;
        };
        RankedApplication: {
            /** @description what it asks for, where the call has a ceiling */
            amount: components["schemas"]["Money"] | null;
            /** Format: uuid */
            applicationId: string;
            /** @description what put it behind the one before: score, criterion:<code>, section:<name>, earlier or lot */
            decidedBy: string | null;
            /** @description the exact mean as a fraction `numerator/denominator`, by which it was compared */
            exact: string | null;
            /** Format: uuid */
            firmId: string;
            /** @description its group in the dimension of minima and seats */
            group: string | null;
            /** @description its lot, where a lot decided; the lower text first */
            lot: string | null;
            number: string | null;
            /** @enum {string} */
            outcome: "selected" | "reserve" | "rejected";
            /** @description place over all */
            rank: number | null;
            /** @description why this outcome: minimum, rank, threshold, group-max, limit:<dimension>, total, budget, budget-stopped, no-amount, unreviewed, exception, moved-up or declined */
            reason: string;
            /** @description place on its group’s reserve list */
            reserveRank: number | null;
            /** @description submitted reviews it rests on */
            reviews: number;
            /**
             * Format: decimal
             * @description of 100, to ten places for the eye; null without a submitted review
             */
            score: string | null;
            sector: string | null;
            /** @description place within its group */
            sectorRank: number | null;
        };
        Receipt: {
            /** Format: uuid */
            applicationId: string;
            /** @description Başvuru no */
            number: string;
            /** @description hex */
            sha256: string;
            /**
             * Format: date-time
             * @description by the server’s clock, or as staff entered it from paper
             */
            submittedAt: string;
            version: number;
        };
        ReceiptFile: {
            /**
             * Format: uuid
             * @description PDF; download it at /files/{fileId}
             */
            fileId: string;
        };
        RegisterFacility: {
            address?: string;
            /** @description why it is entered late */
            backfillReason?: string;
            certificates?: components["schemas"]["FacilityCertificate"][];
            district?: string;
            /** @description ÇED kararı */
            eiaDecision?: string;
            /**
             * @description grade under the industrial emissions regulation
             * @enum {string}
             */
            emissionGrade?: "A" | "B" | "C" | "D" | "E" | "F" | "G";
            /** Format: uuid */
            firmId: string;
            /** @description degrees, WGS 84 */
            latitude?: string;
            /** @description degrees, WGS 84 */
            longitude?: string;
            /** @description e.g. Merkez tesis */
            name: string;
            /**
             * Format: date-time
             * @description when it really happened; needs the right backfill and a reason
             */
            occurredAt?: string;
            /** @description OSB ada/parsel */
            parcel?: string;
            /**
             * @description muaf, GFB, çevre izni, çevre izin ve lisansı
             * @enum {string}
             */
            permit?: "exempt" | "temporary" | "permit" | "permit-and-licence";
            /** Format: date */
            permitUntil?: string;
            province?: string;
            /** @description SGK işyeri no */
            sgkNo?: string;
            /**
             * @description sıfır atık belgesi
             * @enum {string}
             */
            zeroWaste?: "none" | "basic" | "silver" | "gold" | "platinum";
            /** @description OSB */
            zone?: string;
            /**
             * Format: uuid
             * @description institution of kind zone
             */
            zoneId?: string;
        };
        RegisterFirm: {
            address?: string;
            /** @description why it is entered late */
            backfillReason?: string;
            /**
             * Format: date
             * @description Kapasite raporu geçerlilik
             */
            capacityReportUntil?: string;
            /** @description Oda sicil no */
            chamberNo?: string;
            /** @description district code or name */
            district?: string;
            /** Format: email */
            email?: string;
            /**
             * Format: uuid
             * @description whose staff enters it; default the asker’s own institution
             */
            institutionId?: string;
            /**
             * Format: email
             * @description KEP
             */
            kep?: string;
            /**
             * @description KOBİ sınıfı
             * @enum {string}
             */
            kobiClass?: "micro" | "small" | "medium" | "large";
            /** @description year of the class: the ceilings change */
            kobiYear?: number;
            /** @description MERSİS no */
            mersisNo?: string;
            /** @description NACE code of the current list, six national digits where known */
            nace?: string;
            /**
             * Format: date-time
             * @description when it really happened; needs the right backfill and a reason
             */
            occurredAt?: string;
            phone?: string;
            /** @description Meslek grubu */
            professionGroup?: string;
            /** @description plate number or name */
            province?: string;
            /** @description a holding’s other firms */
            relatedFirmIds?: string[];
            /** @description authorised signatories */
            signatories?: components["schemas"]["Signatory"][];
            /** @description VKN; of a sole proprietor the TCKN, which is encrypted and never shown in lists */
            taxNumber?: string;
            /** @description Vergi dairesi */
            taxOffice?: string;
            /** @description Unvan */
            title: string;
            website?: string;
        };
        RegisterInstitution: {
            /** @description why it is entered late */
            backfillReason?: string;
            district?: string;
            /** Format: email */
            email?: string;
            /** @enum {string} */
            kind: "chamber" | "agency" | "ngo" | "university" | "public" | "municipality" | "school" | "zone" | "other";
            /**
             * Format: date-time
             * @description when it really happened; needs the right backfill and a reason
             */
            occurredAt?: string;
            /** @description of a school: number of the permission to visit */
            permissionNo?: string;
            /** Format: date */
            permissionUntil?: string;
            phone?: string;
            /** @description plate number or name */
            province?: string;
            /** @description of a school: kurum kodu */
            schoolCode?: string;
            /** @description e.g. ISO, İSTKA */
            shortTitle?: string;
            title: string;
        };
        RegisterPerson: {
            /**
             * Format: uuid
             * @description or institution they work for
             */
            atInstitutionId?: string;
            /** @description why it is entered late */
            backfillReason?: string;
            /** @description for youth indicators */
            birthYear?: number;
            /** Format: email */
            email?: string;
            /**
             * Format: uuid
             * @description firm they work for
             */
            firmId?: string;
            /** @enum {string} */
            gender?: "female" | "male";
            /**
             * Format: uuid
             * @description whose staff enters them; default the asker’s own institution
             */
            institutionId?: string;
            name: string;
            /**
             * Format: date-time
             * @description when it really happened; needs the right backfill and a reason
             */
            occurredAt?: string;
            phone?: string;
            /** @description Görevi */
            position?: string;
        };
        RegistryCorrected: {
            /** @description now in the registry */
            items: components["schemas"]["RegistryCorrection"][];
        };
        RegistryCorrection: {
            key: string;
            path: string;
        };
        Reminded: {
            /** Format: date-time */
            at: string;
            done: boolean;
            /** @description reviewers who are reminded; whoever was within the last day is left out */
            reminded: number;
        };
        Removed: {
            /** @description applications that are to be assigned anew */
            freed: number;
        };
        ReplayDeadLetters: {
            /**
             * Format: uuid
             * @description whose facts wait
             */
            aggregateId: string;
        };
        Report: {
            /** Format: date-time */
            draftedAt: string;
            /**
             * Format: uuid
             * @description null: no file, or the reader may not have it
             */
            fileId: string | null;
            /** Format: date-time */
            finalisedAt: string | null;
            /** Format: uuid */
            firmId: string | null;
            /** Format: uuid */
            id: string;
            number: string | null;
            /** Format: uuid */
            programId: string;
            /** @description of the document; rises with each new file */
            revision: number;
            /** @enum {string} */
            scope: "firm" | "sector" | "regional" | "site-visit";
            sector: string | null;
            /** @enum {string} */
            state: "draft" | "final" | "withdrawn";
            title: string;
            version: number;
        };
        ReportPage: {
            items: components["schemas"]["Report"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        ReservePlace: {
            /** @description by what the call keeps its lists: `sector`, or `answer:<key>` of the form */
            dimension: string;
            /** @description whose list it is: the sector, or the answer */
            group: string | null;
            /** @description now: it moves up when somebody before it leaves */
            rank: number;
        };
        ResetRequest: {
            /** Format: email */
            email: string;
        };
        Resource: {
            /** Format: decimal */
            amount: string | null;
            amountUnit: string | null;
            /** Format: uuid */
            analysisFileId: string | null;
            /** @enum {string} */
            direction: "offer" | "need";
            disposalCost: components["schemas"]["Money"] | null;
            /** Format: uuid */
            firmId: string;
            hazardous: boolean | null;
            /** Format: uuid */
            id: string;
            inMarketplace: boolean;
            /** @enum {string} */
            kind: "material" | "energy" | "water" | "by-product" | "logistics" | "expertise";
            /** @enum {string|null} */
            legalState: "waste" | "by-product" | "product" | null;
            name: string;
            note: string | null;
            /** Format: uuid */
            programId: string;
            receiverLicence: string | null;
            season: string | null;
            /** @enum {string} */
            state: "active" | "withdrawn";
            /**
             * Format: decimal
             * @description null where the unit is no weight
             */
            tonnesPerYear: string | null;
            treatmentCode: string | null;
            version: number;
            wasteCode: string | null;
            /**
             * @description mark of the Turkish list: A absolute, M mirror entry
             * @enum {string|null}
             */
            wasteMark: "A" | "M" | null;
        };
        ResourcePage: {
            items: components["schemas"]["Resource"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        Review: {
            /** @description the firm stays unknown; the declaration asks for the reviewer’s own ties */
            anonymous: boolean;
            /** @description it is reviewed anew, since this appeal was accepted; null: it is not, or no conflict is declared yet */
            appeal: components["schemas"]["ReviewedAppeal"] | null;
            /** @description null until no conflict is declared */
            application: components["schemas"]["ReviewedApplication"] | null;
            /** Format: uuid */
            callId: string;
            callTitle: string;
            comment: string | null;
            /** @description all reviewers of the application have submitted */
            complete: boolean;
            /**
             * Format: date-time
             * @description until when; null: the call sets no time
             */
            dueAt: string | null;
            /**
             * Format: uuid
             * @description the applying firm: what a conflict is declared about; null in an anonymous call
             */
            firmId: string | null;
            /** @description its title, for the declaration; null in an anonymous call or when the registry is away */
            firmTitle: string | null;
            /** @description what staff accepted when they assigned it */
            flags: ("same-institution" | "consultant-here" | "consultant-programme" | "earlier")[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reviewer" | "third" | "committee";
            /** @description that instant has passed, and it is not submitted */
            late: boolean;
            /** @description empty until all have submitted */
            others: components["schemas"]["OtherReview"][];
            /**
             * Format: date-time
             * @description last draft, by the server’s clock
             */
            savedAt: string | null;
            scores: components["schemas"]["Score"][];
            /** @enum {string} */
            state: "assigned" | "reviewing" | "submitted" | "recused" | "released";
            /** @description why recused */
            stateReason: string | null;
            /** Format: date-time */
            submittedAt: string | null;
            version: number;
        };
        ReviewCounts: {
            assigned: number;
            /** @description of assigned and reviewing: time has run out */
            late: number;
            recused: number;
            reviewing: number;
            submitted: number;
        };
        ReviewedAppeal: {
            /** @description what came with it; none where the call hides files */
            fileIds: string[];
            /** @description as the firm wrote it; null in an anonymous call */
            text: string | null;
        };
        ReviewedApplication: {
            answers: components["schemas"]["ShownAnswer"][];
            content: components["schemas"]["ApplicationContent"];
            /** @description fields that the call hides from reviewers */
            hidden: number;
            /** Format: uuid */
            id: string;
            /** @description open innovation: titles of the needs that it says it answers */
            needs: string[];
            number: string | null;
            sector: string | null;
        };
        ReviewerAsWritten: {
            /** Format: uuid */
            accountId: string;
            /** @description e-mail or name as the file writes it */
            asWritten: string;
        };
        ReviewListItem: {
            /** Format: uuid */
            callId: string;
            callTitle: string;
            /** @description criteria in all */
            criteria: number;
            /**
             * Format: date-time
             * @description until when; null: the call sets no time
             */
            dueAt: string | null;
            /**
             * Format: uuid
             * @description null in an anonymous call
             */
            firmId: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reviewer" | "third" | "committee";
            /** @description that instant has passed, and it is not submitted */
            late: boolean;
            /** @description criteria marked */
            marked: number;
            /** @description null until no conflict is declared */
            number: string | null;
            /** Format: uuid */
            programId: string;
            /** Format: date-time */
            savedAt: string | null;
            /** @description null until no conflict is declared */
            sector: string | null;
            /** @enum {string} */
            state: "assigned" | "reviewing" | "submitted" | "recused" | "released";
            /** Format: date-time */
            submittedAt: string | null;
            version: number;
        };
        ReviewListItemPage: {
            items: components["schemas"]["ReviewListItem"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        ReviewResult: {
            /** @description an accepted appeal set the reviews before aside: others review it, and these are theirs */
            anew: boolean;
            /** Format: uuid */
            applicationId: string;
            /**
             * Format: decimal
             * @description largest less smallest score of the reviewers; null with fewer than two
             */
            difference: string | null;
            /**
             * @description null: within what the call allows
             * @enum {string|null}
             */
            differenceState: "open" | "third" | "settled" | null;
            /** Format: uuid */
            firmId: string;
            /**
             * Format: uuid
             * @description meeting whose agreed marks count instead
             */
            meetingId: string | null;
            /**
             * Format: decimal
             * @description mean of (score − reviewer’s median) ÷ (1.4826 · reviewer’s median absolute deviation): for the eye, never for the ranking; null while a reviewer has fewer reviews than the call asks for
             */
            normalised: string | null;
            number: string | null;
            /** @description at work or submitted */
            reviewers: number;
            /**
             * Format: decimal
             * @description arithmetic mean of 100 of what counts, to ten places for the eye
             */
            score: string | null;
            sector: string | null;
            submitted: number;
        };
        ReviewResultPage: {
            items: components["schemas"]["ReviewResult"][];
            /** @description cursor of the next page; absent on the last */
            next?: string;
            /** @description rows in all, where counting is cheap */
            total?: number;
        };
        ReviewRules: {
            /** @description reviewers do not learn which firm applies; they answer questions about their own ties instead */
            anonymous: boolean;
            /** @description a reviewer of an institution at which somebody of the firm works is barred; else only flagged */
            barSameInstitution: boolean;
            /** Format: uuid */
            callId: string;
            /** @description most applications a reviewer may have; absent: no ceiling */
            ceiling?: number;
            /** @description a firm’s consultant is barred from its application if they advised it at any time in so many months before the deadline, or since; 0: now or since the deadline; absent: however long ago */
            consultantMonths?: number;
            /**
             * @description what a firm may see of its own reviews after the decision
             * @enum {string}
             */
            firmsSee: "none" | "scores" | "scores-and-comments";
            /** @description hidden from reviewers; an anonymous call hides all of them */
            hidden: ("names" | "tax-numbers" | "files")[];
            /** @description further fields of the form that reviewers do not see, by key */
            hiddenFields: string[];
            /**
             * Format: decimal
             * @description largest difference allowed between two reviewers’ scores, of 100; absent: none is too large
             */
            largestDifference?: string;
            /** @description reviews a reviewer must have submitted before the normalised score is shown */
            normalisedFrom: number;
            /** @enum {string} */
            onDifference: "third-reviewer" | "committee";
            /** @description so many days before the end, whoever has something open is reminded by mail, once each; needs reviewDays */
            remindBefore?: number[];
            /** @description days for reviewing from the closing of the call (of a third reviewer, and after an appeal, from the assignment), to the end of the last one; absent: no deadline */
            reviewDays?: number;
            /** @description 0: not set, these are the defaults */
            version: number;
        };
        ReviewSaved: {
            done: boolean;
            /**
             * Format: date-time
             * @description by the server’s clock
             */
            savedAt: string;
            version: number;
        };
        ReviewSubmitted: {
            done: boolean;
            /**
             * Format: uuid
             * @description the next review that waits for the same person in the call; null: all done
             */
            nextReviewId: string | null;
            /**
             * Format: date-time
             * @description by the server’s clock
             */
            savedAt: string;
            version: number;
        };
        RoadmapGoal: {
            heading: string;
            /** @description term as written, e.g. 2023-2025 */
            term?: string;
            text?: string;
        };
        RunningOrder: {
            /** Format: uuid */
            eventId: string;
            /** @description in order */
            items: components["schemas"]["RunningOrderItem"][];
            /**
             * Format: date-time
             * @description when providers were last told of it
             */
            toldAt: string | null;
            /** @description providers whose place or time is another one than they were told, or who were not told of it */
            untold: number;
            /** @description for If-Match; 1 while nothing is planned */
            version: number;
        };
        RunningOrderFile: {
            /** @description CSV as Turkish spreadsheets read it (semicolons), with a heading; times of Türkiye */
            csv: string;
            fileName: string;
        };
        RunningOrderItem: {
            /** Format: uuid */
            applicationId: string;
            /** Format: uuid */
            callId: string;
            /** Format: uuid */
            firmId: string;
            firmTitle: string | null;
            /** @description minutes */
            minutes: number;
            number: string | null;
            /**
             * Format: date
             * @description the pitch was held
             */
            pitchedOn: string | null;
            solution: string | null;
            /** Format: date-time */
            startsAt: string;
        };
        RunningOrderTold: {
            /** @description who is told; 0: everybody knows the order as it stands */
            applications: number;
            dryRun: boolean;
            /** @description in order, those taken out last */
            items: components["schemas"]["PitchNews"][];
            /** @description of a dry run; null as well while it cannot be told */
            reach: components["schemas"]["MessageReach"] | null;
        };
        ScaleStep: {
            en?: string;
            /**
             * Format: decimal
             * @description the mark, at most the criterion’s highest
             */
            points: string;
            /** @description guidance: when this mark is right */
            tr: string;
        };
        Score: {
            /** @description needed below or above the criterion’s limits */
            comment?: string;
            /** @description code of the criterion */
            criterion: string;
            /**
             * Format: decimal
             * @description 0 to the criterion’s highest mark; null: not applicable, leaves the mean
             */
            points: string | null;
        };
        SearchResult: {
            /** @description services that did not answer in time */
            failed: string[];
            items: components["schemas"]["FoundHit"][];
        };
        SeatDeclined: {
            /**
             * Format: uuid
             * @description of the selection
             */
            id: string;
            /** @description applications that moved up from the reserve; for staff only */
            movedUp: string[];
            version: number;
        };
        Sector: {
            /** @description short code, e.g. textile */
            code: string;
            en: string;
            tr: string;
        };
        SectorCount: {
            rejected: number;
            reserve: number;
            /** @description the group */
            sector: string | null;
            selected: number;
        };
        SectorQuota: {
            /** @description asil kota; absent: no limit of its own */
            max?: number;
            /** @description at least so many, if enough pass the threshold; default 0 */
            min?: number;
            /** @description yedek kota; absent: everybody above the threshold */
            reserve?: number;
            /** @description sector code of the programme */
            sector: string;
        };
        SectorSubmissions: {
            drafts: number;
            sector: string | null;
            /** @description submitted and not withdrawn */
            submitted: number;
        };
        SeenReview: {
            /** @description D1, D2 …; K: the committee */
            alias: string;
            comment: string | null;
            /** Format: decimal */
            score: string | null;
            scores: components["schemas"]["Score"][];
        };
        SeenReviews: {
            items: components["schemas"]["SeenReview"][];
            /**
             * Format: decimal
             * @description mean of 100
             */
            score: string | null;
            /** @description the call lets firms see scores and it is decided */
            shown: boolean;
        };
        Selection: {
            attendees: number;
            bySector: components["schemas"]["SectorCount"][];
            /** Format: uuid */
            callId: string;
            /**
             * Format: uuid
             * @description account that confirmed it
             */
            confirmedBy: string;
            /** Format: date */
            decidedOn: string;
            decisionNo: string;
            /**
             * Format: uuid
             * @description account that entered the decision
             */
            enteredBy: string;
            exceptions: components["schemas"]["SelectionException"][];
            fill: components["schemas"]["FillState"][];
            /** @description dimension of the groups */
            groupBy: string;
            /** Format: uuid */
            id: string;
            /** @description applications with fewer submitted reviews than the call asks for */
            incomplete: number;
            items: components["schemas"]["RankedApplication"][];
            /**
             * Format: uuid
             * @description signed minutes, GET /files/:id
             */
            minutesFileId: string | null;
            next?: string;
            /** @description why there is this version */
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            rejected: number;
            reserve: number;
            /** @description SHA-256 of the seed of the lot that was used, hex */
            seedSha256: string;
            /** @description the true seed is not shown yet: a stand-in was used, lots will fall otherwise */
            seedStandIn: boolean;
            selected: number;
            /** @description SHA-256 of everything used and of the result (canonical JSON), hex; hand it to the decision so that nothing else is decided than what was seen */
            sha256: string;
            version: number;
        };
        SelectionChange: {
            /** Format: uuid */
            applicationId: string;
            /** Format: uuid */
            firmId: string;
            number: string | null;
            outcomeAfter: string | null;
            /** @description null: not in it */
            outcomeBefore: string | null;
            rankAfter: number | null;
            rankBefore: number | null;
            scoreAfter: string | null;
            /** @description of 100 */
            scoreBefore: string | null;
        };
        SelectionChanges: {
            from: number;
            /** @description outcomes that changed first, then ranks; at most 500 */
            items: components["schemas"]["SelectionChange"][];
            /** @description why it was decided again */
            reason: string | null;
            /** @description of the preview: the version that it would become */
            to: number;
        };
        SelectionException: {
            /** @description whom it concerns beside, the first 500 */
            affected: components["schemas"]["AffectedApplication"][];
            /** @description all whom it concerns beside */
            affectedCount: number;
            /** Format: uuid */
            applicationId: string;
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @description account
             */
            by: string;
            /**
             * @description what the rules alone gave
             * @enum {string|null}
             */
            byRules: "selected" | "reserve" | "rejected" | null;
            /**
             * Format: uuid
             * @description null: its application does not compete any more
             */
            firmId: string | null;
            number: string | null;
            /** @enum {string} */
            outcome: "selected" | "reserve" | "rejected";
            reason: string;
        };
        SelectionPreview: {
            bySector: components["schemas"]["SectorCount"][];
            /** Format: uuid */
            callId: string;
            exceptions: components["schemas"]["SelectionException"][];
            fill: components["schemas"]["FillState"][];
            /** @description dimension of the groups */
            groupBy: string;
            /** @description applications with fewer submitted reviews than the call asks for */
            incomplete: number;
            items: components["schemas"]["RankedApplication"][];
            next?: string;
            rejected: number;
            reserve: number;
            /** @description SHA-256 of the seed of the lot that was used, hex */
            seedSha256: string;
            /** @description the true seed is not shown yet: a stand-in was used, lots will fall otherwise */
            seedStandIn: boolean;
            selected: number;
            /** @description SHA-256 of everything used and of the result (canonical JSON), hex; hand it to the decision so that nothing else is decided than what was seen */
            sha256: string;
        };
        Series: {
            items: components["schemas"]["SeriesPoint"][];
        };
        SeriesPoint: {
            /**
             * Format: date
             * @description first day of the month, Istanbul
             */
            month: string;
            /**
             * Format: decimal
             * @description counted by the end of that month
             */
            value: string;
        };
        ServiceStatus: {
            /** @description dead letters that wait */
            deadLetters: number;
            /** @description number of its newest fact */
            lastSeq: number;
            service: string;
            /** @description facts taken in per producer, e.g. {"programs": 12}; numbers have no gaps, so equal to the producer’s lastSeq means up to date */
            taken: {
                [key: string]: unknown;
            };
            /** @description facts not yet stored by the stream */
            unpublished: number;
        };
        SessionAttendance: {
            /** @description enrolments */
            present: string[];
            /** Format: uuid */
            sessionId: string;
            taken: boolean;
        };
        SessionList: {
            items: components["schemas"]["SessionView"][];
        };
        SessionView: {
            agent: string | null;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            startedAt: string;
        };
        ShownAnswer: {
            /** @description { value }: as the applicant gave it; without `value` where only a document came later */
            answer: {
                [key: string]: unknown;
            };
            /** @description documents that came in the round for missing documents */
            completed: components["schemas"]["CompletedFile"][];
            en: string;
            key: string;
            /** @description heading */
            section: string | null;
            tr: string;
        };
        SideAlias: {
            /** @description district, tax number; of a person e-mail or phone */
            detail: string | null;
            /** Format: uuid */
            id: string;
            title: string;
        };
        Sighting: {
            /** Format: date-time */
            at: string;
            note: string | null;
            /** @enum {string} */
            source: "synergy-table" | "adviser" | "matching";
            table: string | null;
        };
        Signatory: {
            name: string;
            /** @description Görevi */
            position?: string;
            /**
             * Format: date
             * @description the signature circular ends
             */
            until?: string;
        };
        SignIn: {
            /** @description browser, so that people recognise their sessions */
            agent?: string;
            /** Format: email */
            email: string;
            password: string;
        };
        SignSheet: {
            /**
             * Format: uuid
             * @description PDF; download it at /files/{fileId}
             */
            fileId: string;
        };
        SiteVisit: {
            /** Format: uuid */
            fileId: string | null;
            findings: string;
            /** Format: uuid */
            firmId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            on: string;
            place: string;
        };
        SiteVisitList: {
            items: components["schemas"]["SiteVisit"][];
        };
        Stakeholder: {
            /** Format: uuid */
            firmId?: string;
            /** Format: uuid */
            institutionId?: string;
            name: string;
        };
        StateCount: {
            applications: number;
            /** @enum {string} */
            state: "draft" | "submitted" | "withdrawn" | "ineligible" | "selected" | "reserve" | "rejected";
        };
        SymbiosisDoneWithVersion: {
            done: boolean;
            /** @description for If-Match */
            version: number;
        };
        SystemStatus: {
            /** @description services that did not answer in time */
            failed: string[];
            services: components["schemas"]["ServiceStatus"][];
        };
        Timeline: {
            /** @description in the order in which it happened; the 300 entered last */
            items: components["schemas"]["TimelineEntry"][];
            next: components["schemas"]["NextStep"][];
        };
        TimelineEntry: {
            /** @description e.g. application.submitted; the web has the words */
            action: string;
            /** @description account that did it; null for the firm, unless it was its own */
            actorId: string | null;
            /**
             * Format: date-time
             * @description when it happened
             */
            at: string;
            /**
             * Format: date-time
             * @description when it was entered, where that was later (imported or backfilled)
             */
            enteredAt: string | null;
            /** @description what the words need */
            params: {
                [key: string]: unknown;
            };
            reason: string | null;
            /**
             * @description need-firm: the firm of the need, at a meeting about it
             * @enum {string}
             */
            side: "firm" | "staff" | "reviewer" | "system" | "need-firm";
        };
        TokenCreate: {
            /**
             * Format: date-time
             * @description at most one year away
             */
            expiresAt: string;
            /** @description rights of the token; each must be one of your own */
            grants: components["schemas"]["GrantInput"][];
            /** @description what it is for */
            name: string;
        };
        TokenCreated: {
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @description shown this once: `Authorization: Bearer flz_…` */
            token: string;
        };
        TokenList: {
            items: components["schemas"]["TokenView"][];
        };
        TokenView: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            grants: components["schemas"]["GrantInput"][];
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description to within five minutes
             */
            lastUsedAt: string | null;
            name: string;
        };
        Topic: {
            /**
             * Format: decimal
             * @description lesson hours
             */
            hours?: string;
            /** @enum {string} */
            method: "lecture" | "group-game" | "exercise" | "site-visit" | "other";
            title: string;
        };
        TrainingSessionList: {
            items: components["schemas"]["CourseSession"][];
        };
        TrainingSignatory: {
            name: string;
            title: string;
        };
        UnreadCount: {
            unread: number;
        };
        UploadedFile: {
            /**
             * Format: uuid
             * @description hand it to the command that attaches the file; otherwise it goes after 24 hours
             */
            fileId: string;
            /** @description cleaned */
            name: string;
            /** @description of the content, hex */
            sha256: string;
            /** @description bytes */
            size: number;
            /** Format: date-time */
            storedAt: string;
            /** @description decided by name and content, not by the sender */
            type: string;
        };
        UploadUnderway: {
            /**
             * Format: date-time
             * @description after it there is no such upload
             */
            expiresAt: string;
            /** @description the staged file, once everything is here */
            file?: components["schemas"]["UploadedFile"];
            /** @description cleaned */
            name: string;
            /** @description bytes that are here; go on there */
            offset: number;
            /** @description bytes, all together */
            size: number;
            /** Format: uuid */
            uploadId: string;
        };
        WorkQueue: {
            /** @description services that did not answer in time; the list lacks theirs */
            failed: string[];
            items: components["schemas"]["QueuedTask"][];
        };
    };
    responses: never;
    parameters: {
        /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
        IdempotencyKey: string;
        /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
        IfMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description The record’s version, for If-Match. */
        ETag: string;
        /** @description Your own `X-Request-Id` or ours; quote it to support. */
        RequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "accounts.listAccounts": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                role?: "admin" | "staff" | "backfill" | "consultant" | "reviewer" | "adviser" | "trainer" | "analyst" | "firm" | "participant";
                /** @description institution, programme, firm or person */
                scopeId?: string;
                scopeType?: "installation" | "institution" | "program" | "firm" | "person";
                state?: "invited" | "active" | "blocked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountViewPage"];
                };
            };
        };
    };
    "accounts.getAccount": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    "accounts.changeAccount": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    displayName?: string;
                    /** @enum {string} */
                    language?: "tr" | "en";
                    /** Format: uuid */
                    personId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    "accounts.blockAccount": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description kept in the audit trail */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    "accounts.addGrant": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "admin" | "staff" | "backfill" | "consultant" | "reviewer" | "adviser" | "trainer" | "analyst" | "firm" | "participant";
                    /** @description id of the institution, programme, firm or person; absent for the installation */
                    scopeId?: string;
                    /** @enum {string} */
                    scopeType: "installation" | "institution" | "program" | "firm" | "person";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    "accounts.removeGrant": {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                accountId: string;
                grantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    "accounts.unblockAccount": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description kept in the audit trail */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    "accounts.invite": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invitation"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
        };
    };
    "accounts.acceptInvitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkUse"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "accounts.checkLink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
        };
    };
    "accounts.requestReset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "accounts.completeReset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkUse"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "workshops.changeAction": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    dueOn: string;
                    /** @description as in the plan, e.g. 1.2 */
                    number: string;
                    reason?: string;
                    /** @description the body responsible */
                    responsible: components["schemas"]["Stakeholder"][];
                    stakeholders?: components["schemas"]["Stakeholder"][];
                    /**
                     * @description default open
                     * @enum {string}
                     */
                    state?: "open" | "under-way" | "done" | "dropped";
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "firm-registry.leaveAsAmbassador": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ambassadorId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    /**
                     * Format: date
                     * @description default today
                     */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmbassadorChanged"];
                };
            };
        };
    };
    "open-calls.answerAppeal": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                appealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description accepted: others review the application anew
                     * @enum {string}
                     */
                    outcome: "refused" | "accepted";
                    /** @description told to the firm */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealAnswered"];
                };
            };
        };
    };
    "open-calls.listOwnApplications": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                eligibility?: "eligible" | "ineligible" | "open";
                firmId?: string;
                /** @description how far its decision letter is */
                letter?: "none" | "released" | "notified";
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description open innovation: answers this need */
                needId?: string;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                sector?: string;
                /** @description open innovation: how far it has come */
                stage?: "in" | "answering" | "planned" | "pitched";
                state?: "draft" | "submitted" | "withdrawn" | "ineligible" | "selected" | "reserve" | "rejected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationPage"];
                };
            };
        };
    };
    "open-calls.readApplication": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
        };
    };
    "open-calls.saveApplication": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: components["schemas"]["ApplicationContent"];
                    sector?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.deleteDraft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "open-calls.editApplication": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description version that the editor last got */
                    base: number;
                    /** @description key → new value, at most 200 keys */
                    changes: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edited"];
                };
            };
        };
    };
    "open-calls.readAgreement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
        };
    };
    "open-calls.acceptAgreement": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description or a scan of the signed agreement
                     */
                    fileId?: string;
                    /** @description SHA-256 of the text that was read; the firm accepts on the screen */
                    textSha256?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "open-calls.readAppeals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeals"];
                };
            };
        };
    };
    "open-calls.fileAppeal": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description uploads */
                    fileIds?: string[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "open-calls.readCompletion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletionAnswer"];
                };
            };
        };
    };
    "open-calls.askForDocuments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description file fields, of those that the call lets complete */
                    fields: string[];
                    /** @description told to the firm */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "open-calls.completeDocuments": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description any of the asked fields; in parts, if one likes */
                    files: components["schemas"]["CompletionFile"][];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletionAnswer"];
                };
            };
        };
    };
    "open-calls.noteNotification": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description day of delivery, not in the future and not before it was asked
                     */
                    notifiedOn: string;
                    /** @enum {string} */
                    way: "kep" | "post" | "email" | "hand" | "console";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "open-calls.handInDeclaration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of an upload
                     */
                    fileId: string;
                    /**
                     * Format: date
                     * @description day of the signature, not in the future
                     */
                    signedOn: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.declineSeat": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date
                     * @description day of the firm’s letter, not in the future; default today
                     */
                    declinedOn?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description as the firm said it; stands in the dossier, name no person */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeatDeclined"];
                };
            };
        };
    };
    "open-calls.checkEligibility": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Eligibility"];
                };
            };
        };
    };
    "open-calls.decideEligibility": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    eligible: boolean;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description told to the firm; needed for a refusal */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "open-calls.dismissFormChanges": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.refuseApplication": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description told to the firm */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.readInnovation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationInnovation"];
                };
            };
        };
    };
    "open-calls.readLetter": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterAnswer"];
                };
            };
        };
    };
    "open-calls.makeLetterFile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "docx" | "pdf";
                    /**
                     * Format: uuid
                     * @description one that was released earlier; default the last
                     */
                    letterId?: string;
                    /** @description staff: the letter that waits to be released, although an earlier one was; default false */
                    preview?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterFile"];
                };
            };
        };
    };
    "open-calls.nameNeeds": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    needIds: string[];
                    /** @description what stood there when the choice was made: only the difference to it is taken over, so that two who choose at once lose nothing */
                    seen?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationInnovation"];
                };
            };
        };
    };
    "open-calls.markPitch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description event at which it was pitched
                     */
                    eventId?: string;
                    /**
                     * Format: date
                     * @description day of the pitch, not in the future
                     */
                    on: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.makeReceipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptFile"];
                };
            };
        };
    };
    "open-calls.seenReviews": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeenReviews"];
                };
            };
        };
    };
    "open-calls.submitApplication": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description keys of fields whose answers the firm agrees to hand back to the registry; carried there for certain, even when nobody waits for it */
                    agreed?: string[];
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description the version that the person saw; refused when another has changed it since */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
        };
    };
    "open-calls.readTimeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
        };
    };
    "open-calls.withdrawApplication": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "workshops.withdrawAttendance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attendanceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.readCall": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
        };
    };
    "open-calls.changeCall": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    criteria: components["schemas"]["Criterion"][];
                    /**
                     * Format: date-time
                     * @description last instant at which an application is taken, by the server’s clock
                     */
                    deadline: string;
                    /** @description reserve in all; absent: the quotas alone decide */
                    maxReserve?: number;
                    /** @description selected in all; absent: the quotas alone decide */
                    maxSelected?: number;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description reviews each application needs, default 2 */
                    reviewersPerApplication?: number;
                    /** @description empty: the call asks for no sector */
                    sectors?: components["schemas"]["SectorQuota"][];
                    /** @description shown to everybody */
                    summary: string;
                    summaryEn?: string;
                    /**
                     * Format: decimal
                     * @description least score of 100 to be selected or held in reserve; below it an application is rejected
                     */
                    threshold: string;
                    /** @description what decides between equal scores, in this order: `criterion:<code>` (the higher mean) or `earlier` (submitted first); the lot is always last. Default: earlier */
                    tieBreakers?: string[];
                    title: string;
                    titleEn?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.setAfterRules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description participation agreement that a selected firm accepts; absent: none */
                    agreement?: string;
                    /** @description days for an appeal (İtiraz) from the notification; 0: none is taken. Default 10 */
                    appealDays?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "open-calls.listAppeals": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                state?: "filed" | "refused" | "accepted" | "under-review";
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealPage"];
                };
            };
        };
    };
    "open-calls.listApplications": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                eligibility?: "eligible" | "ineligible" | "open";
                firmId?: string;
                /** @description how far its decision letter is */
                letter?: "none" | "released" | "notified";
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description open innovation: answers this need */
                needId?: string;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                sector?: string;
                /** @description codes in the order in which sort=sector has them (names are the programme’s); others after them, by code */
                sectorOrder?: string[];
                /** @description default: what was begun last comes first; state: in the order of its life; number: 2 before 10 */
                sort?: "submitted" | "submitted-desc" | "number" | "number-desc" | "sector" | "sector-desc" | "state" | "state-desc";
                /** @description open innovation: how far it has come */
                stage?: "in" | "answering" | "planned" | "pitched";
                state?: "draft" | "submitted" | "withdrawn" | "ineligible" | "selected" | "reserve" | "rejected";
                /** @description true: rather refused than answered without the titles (for a file, which nobody sees to be incomplete) */
                whole?: boolean;
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationPage"];
                };
            };
        };
    };
    "open-calls.startApplication": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description with `facilityId` where the call takes one application a facility */
                    content?: components["schemas"]["ApplicationContent"];
                    /**
                     * Format: uuid
                     * @description the applying firm; a firm’s user applies for its own, staff on behalf of any
                     */
                    firmId: string;
                    /**
                     * Format: uuid
                     * @description a withdrawn application of the same firm and call: the new draft begins with what it said
                     */
                    from?: string;
                    /** @description how it came where staff begin it for a firm (on paper, by telephone); stands in the timeline. A firm gives none */
                    reason?: string;
                    /** @description sector code, one of the call’s */
                    sector?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "open-calls.importApplications": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description default true: only say what would happen */
                    dryRun?: boolean;
                    /**
                     * Format: uuid
                     * @description of an upload
                     */
                    fileId: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description open innovation: where and when the solutions of the file were pitched */
                    pitchEvents?: components["schemas"]["PitchEvent"][];
                    /** @description sheet of the workbook; default the first */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "open-calls.setApplyRules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description until when the signed declaration (Taahhütname) may be handed in as a file; default: none is asked for
                     */
                    declarationBy?: string;
                    /** @description one application a facility instead of one a firm; default false */
                    perFacility?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "open-calls.assignReview": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    applicationId: string;
                    /** @description needed against a soft flag, above the ceiling or beyond the number that the call asks for; audited */
                    reason?: string;
                    /**
                     * Format: uuid
                     * @description of the reviewer within the call
                     */
                    reviewerId: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "open-calls.assignAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description as in the preview; default yes */
                    rebalance?: boolean;
                    /** @description reviewers of the call to choose from; default all with an account */
                    reviewerIds?: string[];
                    /** @description `sha256` of the preview; refused when the plan has changed since */
                    sha256?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assigned"];
                };
            };
        };
    };
    "open-calls.previewAssignment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description from `next` of the page before */
                    cursor?: string;
                    /** @description applications a page, default 50 */
                    limit?: number;
                    /** @description whether assignments that nobody has declared about yet may move where balance or completeness cannot be had otherwise; default yes */
                    rebalance?: boolean;
                    /** @description reviewers of the call to choose from; default all with an account */
                    reviewerIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentPreview"];
                };
            };
        };
    };
    "open-calls.closeCall": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.listMeetings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeMeetings"];
                };
            };
        };
    };
    "open-calls.recordMeeting": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description how many attended */
                    attendees: number;
                    /**
                     * Format: uuid
                     * @description of an upload: the signed minutes
                     */
                    fileId?: string;
                    /**
                     * Format: date
                     * @description not in the future
                     */
                    heldOn: string;
                    items: components["schemas"]["AgreedMarks"][];
                    /** @description minutes (Tutanak); text, file or both */
                    minutes?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "open-calls.beginCompletionRound": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description true: only name whom it would ask; default false */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletionRound"];
                };
            };
        };
    };
    "open-calls.listCompletions": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                /** @description asked: the firm has not been told yet; notified: its days run, or have run out */
                state?: "asked" | "notified" | "complete";
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletionListItemPage"];
                };
            };
        };
    };
    "open-calls.copyCall": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description the earlier call */
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description of the new call; unique in its programme */
                    code: string;
                    /**
                     * Format: date-time
                     * @description of the new call
                     */
                    deadline: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /**
                     * Format: uuid
                     * @description programme of the new call; default: the same
                     */
                    programId?: string;
                    /** @description default: as the earlier one */
                    title?: string;
                    titleEn?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "open-calls.readDecisionEntry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionEntryOfCall"];
                };
            };
        };
    };
    "open-calls.enterDecision": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description decide although some applications have too few reviews; needs a reason */
                    acceptIncomplete?: boolean;
                    /** @description who attended, as people of the registry */
                    attendeeIds?: string[];
                    /** @description how many attended */
                    attendees: number;
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date
                     * @description day of the decision; an earlier day than today needs the right backfill and a reason
                     */
                    decidedOn: string;
                    /** @description number of the board’s decision */
                    decisionNo: string;
                    /**
                     * Format: uuid
                     * @description the signed minutes, an upload; needed unless a past decision is entered with a reason (backfill)
                     */
                    minutesFileId?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description needed for a decision that replaces an earlier one, or with acceptIncomplete */
                    reason?: string;
                    /** @description `sha256` of the preview that was put to the board; refused when the result has changed since */
                    sha256: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionEntry"];
                };
            };
        };
    };
    "open-calls.confirmDecision": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description the entry that was compared with the minutes
                     */
                    entryId: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
        };
    };
    "open-calls.readDossier": {
        parameters: {
            query?: {
                /** @description default the last version */
                version?: number;
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierInfo"];
                };
            };
        };
    };
    "open-calls.downloadDossier": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description json: the dossier; pdf and docx: the committee’s report (before a decision: of the preview, marked as a draft); zip: everything for an auditor
                     * @enum {string}
                     */
                    format: "json" | "pdf" | "docx" | "zip";
                    /** @description default the last version */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFile"];
                };
            };
        };
    };
    "open-calls.listEligibility": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                /** @description open: the rules ask for a person and none has decided */
                state?: "open" | "eligible" | "ineligible";
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityListItemPage"];
                };
            };
        };
    };
    "open-calls.setEligibilityRules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description file fields that may be completed after the deadline */
                    completable?: string[];
                    /** @description days for missing documents, from the date of notification */
                    completionDays?: number;
                    rules: components["schemas"]["EligibilityRule"][];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "open-calls.extendDeadline": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description later than the present one and in the future
                     */
                    deadline: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.readForm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallForm"];
                };
            };
        };
    };
    "open-calls.saveForm": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description as in form/form-def.ts: sections with fields; at most 200 fields */
                    form: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormSaved"];
                };
            };
        };
    };
    "open-calls.checkFormAnswers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description field key → answer */
                    answers: {
                        [key: string]: unknown;
                    };
                    /** @description as a draft: nothing is required */
                    partial?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormAnswersChecked"];
                };
            };
        };
    };
    "open-calls.correctRegistry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description keys of the fields whose correction the firm agrees to */
                    agreed: string[];
                    /** @description field key → answer; only what the form lets correct is looked at */
                    answers: {
                        [key: string]: unknown;
                    };
                    /** Format: uuid */
                    facilityId?: string;
                    /** Format: uuid */
                    firmId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryCorrected"];
                };
            };
        };
    };
    "open-calls.exportForm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormFile"];
                };
            };
        };
    };
    "open-calls.importForm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description default true: only say what would happen */
                    dryRun?: boolean;
                    /** @description a file as the export gives it, or the form alone */
                    file: {
                        [key: string]: unknown;
                    };
                    /** @description version it takes the place of; needed when dryRun is false */
                    ifVersion?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormImported"];
                };
            };
        };
    };
    "open-calls.prefillForm": {
        parameters: {
            query: {
                /** @description for facility.*; default the firm’s only one */
                facilityId?: string;
                firmId: string;
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prefill"];
                };
            };
        };
    };
    "open-calls.listFormRevisions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormRevisions"];
                };
            };
        };
    };
    "open-calls.reviseForm": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description default true: only say what would change */
                    dryRun?: boolean;
                    /** @description as in form/form-def.ts: sections with fields; at most 200 fields */
                    form: {
                        [key: string]: unknown;
                    };
                    /** @description the version it was written on */
                    onNumber: number;
                    /** @description shown to everybody who has begun an application */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormRevised"];
                };
            };
        };
    };
    "open-calls.readFormRevision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallForm"];
                };
            };
        };
    };
    "open-calls.startForm": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description an earlier call that the asker may see
                     */
                    fromCallId?: string;
                    /** @description a house template, see form-templates */
                    template?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormSaved"];
                };
            };
        };
    };
    "open-calls.innovationSummary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InnovationSummary"];
                };
            };
        };
    };
    "open-calls.listLateAccess": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateAccesses"];
                };
            };
        };
    };
    "open-calls.grantLateAccess": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    firmId: string;
                    /** @description for the audit trail */
                    reason: string;
                    /**
                     * Format: date-time
                     * @description later than the deadline and in the future
                     */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "open-calls.listLetterTemplates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterTemplates"];
                };
            };
        };
    };
    "open-calls.setLetterTemplate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
                kind: "selected" | "reserve" | "rejected" | "ineligible";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of an uploaded Word file (.docx) on the letterhead; null: the house’s again
                     */
                    fileId: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "open-calls.templateFile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
                kind: "selected" | "reserve" | "rejected" | "ineligible";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterFile"];
                };
            };
        };
    };
    "open-calls.listLetters": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description false: those whose delivery is not noted yet */
                notified?: "true" | "false";
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPage"];
                };
            };
        };
    };
    "open-calls.noteLetterNotification": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description applications whose letters were delivered */
                    applicationIds: string[];
                    /**
                     * Format: date
                     * @description day of delivery (Tebliğ), not in the future and not before the release
                     */
                    notifiedOn: string;
                    /** @enum {string} */
                    way: "kep" | "post" | "email" | "hand" | "console";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LettersNotified"];
                };
            };
        };
    };
    "open-calls.releaseLetters": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description default true: only say whose and how many */
                    dryRun?: boolean;
                    /**
                     * @description these only; default all
                     * @enum {string}
                     */
                    kind?: "selected" | "reserve" | "rejected" | "ineligible";
                    /**
                     * Format: date
                     * @description the firms were told outside of here on this day (an earlier programme, a ceremony): no letter is made and nobody is mailed, the results become visible to them, and the time for an appeal runs from it. Not in the future, not before the decision
                     */
                    toldOn?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LettersReleased"];
                };
            };
        };
    };
    "open-calls.listMessages": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallMessagePage"];
                };
            };
        };
    };
    "open-calls.sendMessage": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description these applications and no others */
                    applicationIds?: string[];
                    /** @description default true: only name whom it would reach */
                    dryRun?: boolean;
                    /** @enum {string} */
                    eligibility?: "eligible" | "ineligible" | "open";
                    /** @enum {string} */
                    letter?: "none" | "released" | "notified";
                    /** @description words of the number, the solution or the firm’s title */
                    q?: string;
                    /** @description sector code */
                    sector?: string;
                    /** @enum {string} */
                    state?: "draft" | "submitted" | "withdrawn" | "ineligible" | "selected" | "reserve" | "rejected";
                    /** @description Konu */
                    subject: string;
                    /** @description goes to the users of each firm by mail and into the console, and by mail to contacts without an account */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSent"];
                };
            };
        };
    };
    "open-calls.openCall": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.reviewResults": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description only applications whose reviewers differ too much */
                difference?: "open" | "third" | "settled";
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResultPage"];
                };
            };
        };
    };
    "open-calls.readReviewRules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewRules"];
                };
            };
        };
    };
    "open-calls.setReviewRules": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description reviewers do not learn which firm applies; they answer questions about their own ties instead */
                    anonymous: boolean;
                    /** @description a reviewer of an institution at which somebody of the firm works is barred; else only flagged */
                    barSameInstitution: boolean;
                    /** @description most applications a reviewer may have; absent: no ceiling */
                    ceiling?: number;
                    /** @description a firm’s consultant is barred from its application if they advised it at any time in so many months before the deadline, or since; 0: now or since the deadline; absent: however long ago */
                    consultantMonths?: number;
                    /**
                     * @description what a firm may see of its own reviews after the decision
                     * @enum {string}
                     */
                    firmsSee: "none" | "scores" | "scores-and-comments";
                    /** @description hidden from reviewers; an anonymous call hides all of them */
                    hidden: ("names" | "tax-numbers" | "files")[];
                    /** @description further fields of the form that reviewers do not see, by key */
                    hiddenFields: string[];
                    /**
                     * Format: decimal
                     * @description largest difference allowed between two reviewers’ scores, of 100; absent: none is too large
                     */
                    largestDifference?: string;
                    /** @description reviews a reviewer must have submitted before the normalised score is shown */
                    normalisedFrom: number;
                    /** @enum {string} */
                    onDifference: "third-reviewer" | "committee";
                    /** @description so many days before the end, whoever has something open is reminded by mail, once each; needs reviewDays */
                    remindBefore?: number[];
                    /** @description days for reviewing from the closing of the call (of a third reviewer, and after an appeal, from the assignment), to the end of the last one; absent: no deadline */
                    reviewDays?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.listReviewers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallReviewers"];
                };
            };
        };
    };
    "open-calls.addReviewer": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description account with the role reviewer in the programme or its institution
                     */
                    accountId: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "open-calls.removeReviewer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
                /** @description of the reviewer within the call */
                reviewerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Removed"];
                };
            };
        };
    };
    "open-calls.addFromPool": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    poolReviewerIds: string[];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedFromPool"];
                };
            };
        };
    };
    "open-calls.remindReviewers": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description of the call; default: all who have something open */
                    reviewerIds?: string[];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminded"];
                };
            };
        };
    };
    "open-calls.listCallReviews": {
        parameters: {
            query?: {
                applicationId?: string;
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                reviewerId?: string;
                state?: "assigned" | "reviewing" | "submitted" | "recused" | "released";
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallReviewItemPage"];
                };
            };
        };
    };
    "open-calls.importScores": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description default true: only say what would happen */
                    dryRun?: boolean;
                    /**
                     * Format: uuid
                     * @description of an upload
                     */
                    fileId: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description who the reviewers of the file are; one that is not named here becomes an alias of this call */
                    reviewers?: components["schemas"]["ReviewerAsWritten"][];
                    /** @description sheet of the workbook; default the first */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "open-calls.readSelection": {
        parameters: {
            query?: {
                /** @description from `next` of the page before */
                cursor?: string;
                /** @description lines a page, default 100 */
                limit?: number;
                outcome?: "selected" | "reserve" | "rejected";
                /** @description words of the firm’s title, or of the application’s number; ranks stay as they are */
                q?: string;
                /** @description one group of the ranking */
                sector?: string;
                /** @description an earlier version; default the last */
                version?: number;
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Selection"];
                };
            };
        };
    };
    "open-calls.readSelectionRules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallSelectionRules"];
                };
            };
        };
    };
    "open-calls.setSelectionRules": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description absent: no ceiling in money */
                    budget?: components["schemas"]["BudgetRule"];
                    /** @description dimension of minima, seats and reserve; `sector` by default */
                    groupBy: string;
                    /** @description seats of the groups; empty when grouped by sector: the call’s own sectors say them */
                    groups: components["schemas"]["GroupQuota"][];
                    limits: components["schemas"]["GroupLimit"][];
                    sections: components["schemas"]["MarkSection"][];
                    /** @description `criterion:<code>`, `section:<name>` or `earlier`, in this order; the lot is always last. Empty: those of the call */
                    tieBreakers: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.selectionChanges": {
        parameters: {
            query?: {
                /** @description default: the version before `to` */
                from?: number;
                /** @description what the preview as it is now would change against the last decision; for those who may see the preview */
                preview?: "true";
                /** @description default: the last */
                to?: number;
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelectionChanges"];
                };
            };
        };
    };
    "open-calls.setException": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    applicationId: string;
                    /** @enum {string} */
                    outcome: "selected" | "reserve" | "rejected";
                    /** @description stands in the dossier; name no person */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "open-calls.removeException": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "open-calls.previewSelection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description from `next` of the page before */
                    cursor?: string;
                    /** @description lines a page, default 100 */
                    limit?: number;
                    /** @enum {string} */
                    outcome?: "selected" | "reserve" | "rejected";
                    /** @description words of the firm’s title, or of the application’s number; ranks stay as they are */
                    q?: string;
                    /** @description one group of the ranking */
                    sector?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelectionPreview"];
                };
            };
        };
    };
    "open-calls.callStatistics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallStatistics"];
                };
            };
        };
    };
    "training.readCertificate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateDetail"];
                };
            };
        };
    };
    "training.correctCertificate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                certificateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "training.revokeCertificate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description stands in the audit trail; the public page says only that it is revoked */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "firm-registry.searchCodeList": {
        parameters: {
            query?: {
                /** @description nace: section, division, group, class, national; waste: chapter, subchapter, waste; places: province, district */
                level?: string;
                /** @description default 50 */
                limit?: number;
                /** @description only what lies right below this code */
                parent?: string;
                /** @description words or the beginning of a code; folded */
                q?: string;
            };
            header?: never;
            path: {
                list: "nace" | "waste" | "places";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeListEntries"];
                };
            };
        };
    };
    "firm-registry.withdrawConsent": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "training.readCourse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseDetail"];
                };
            };
        };
    };
    "training.changeCourse": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description success: Sertifika, attendance: Katılım belgesi
                     * @enum {string}
                     */
                    certificateKind: "success" | "attendance";
                    completion: components["schemas"]["CompletionRule"];
                    /** @enum {string} */
                    kind: "certificate" | "ambassador" | "expert" | "awareness";
                    place?: string;
                    /** @description protocol with the school authority or university */
                    protocolNo?: string;
                    /** @description who signs the certificates */
                    signatories?: components["schemas"]["TrainingSignatory"][];
                    /** @enum {string} */
                    state: "planned" | "held" | "cancelled";
                    title: string;
                    titleEn?: string;
                    topics: components["schemas"]["Topic"][];
                    /** @description names, as they stand on the programme */
                    trainers?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "training.listCertificates": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                state?: "issued" | "revoked" | "superseded";
            };
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateListItemPage"];
                };
            };
        };
    };
    "training.issueCertificates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description only these enrolments; default all who completed */
                    enrolmentIds?: string[];
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedCertificates"];
                };
            };
        };
    };
    "training.listEnrolments": {
        parameters: {
            query?: {
                completed?: boolean;
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                state?: "enrolled" | "withdrawn";
            };
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentItemPage"];
                };
            };
        };
    };
    "training.enrol": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    firmId?: string;
                    /**
                     * Format: uuid
                     * @description instead of a firm
                     */
                    institutionId?: string;
                    /** @description or as written */
                    organisation?: components["schemas"]["OrganisationAsWritten"];
                    /** @description or as written */
                    person?: components["schemas"]["PersonAsWritten"];
                    /**
                     * Format: uuid
                     * @description a known person
                     */
                    personId?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "training.importEnrolments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description default true: only say what would happen */
                    dryRun?: boolean;
                    /**
                     * Format: uuid
                     * @description of an upload
                     */
                    fileId: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description sheet of the workbook; default the first */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "training.listFeedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackList"];
                };
            };
        };
    };
    "training.giveFeedback": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                    content?: number;
                    /**
                     * Format: uuid
                     * @description one’s own enrolment; absent: an anonymous form that staff enters
                     */
                    enrolmentId?: string;
                    /**
                     * Format: date
                     * @description default today
                     */
                    on?: string;
                    /** @description in all */
                    score: number;
                    trainer?: number;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "training.listSessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingSessionList"];
                };
            };
        };
    };
    "training.planSession": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: decimal
                     * @description lesson hours
                     */
                    hours: string;
                    /** @description order in the course; lists head their columns with it */
                    number: number;
                    /** Format: date */
                    on: string;
                    /** @description if not the course’s */
                    place?: string;
                    /** @description HH:MM, Europe/Istanbul */
                    startsAt?: string;
                    topic?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "training.listSiteVisits": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteVisitList"];
                };
            };
        };
    };
    "training.reportSiteVisit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description the report, of an upload
                     */
                    fileId?: string;
                    /** @description what was seen and found */
                    findings: string;
                    /**
                     * Format: uuid
                     * @description the plant’s firm
                     */
                    firmId?: string;
                    /** Format: date */
                    on: string;
                    place: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "advisory.readDataRequest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataRequest"];
                };
            };
        };
    };
    "advisory.acceptDataRequest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryDoneWithVersion"];
                };
            };
        };
    };
    "advisory.answerDataRequest": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                dataRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description false: a part, more will follow; default true */
                    complete?: boolean;
                    /** @description uploads */
                    fileIds?: string[];
                    note?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description item → value as the firm gives it, e.g. {"Elektrik (kWh)": "1250000"}; at most 200 entries */
                    values?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryDoneWithVersion"];
                };
            };
        };
    };
    "advisory.returnDataRequest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what is missing */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryDoneWithVersion"];
                };
            };
        };
    };
    "advisory.withdrawDataRequest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryDoneWithVersion"];
                };
            };
        };
    };
    "training.assess": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the assessment was passed */
                    passed: boolean;
                    /**
                     * Format: decimal
                     * @description points, as the trainer gives them
                     */
                    score?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "training.withdrawEnrolment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "workshops.readEvent": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventDetail"];
                };
            };
        };
    };
    "workshops.changeEvent": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description people at most; absent: no limit */
                    capacity?: number;
                    /** Format: date-time */
                    endsAt?: string;
                    /** @description anyone sees it in the list of coming events; default false */
                    isPublic?: boolean;
                    /** @enum {string} */
                    kind: "seminar" | "workshop-session" | "clustering-meeting" | "symbiosis-workshop" | "pitch-day" | "summit" | "site-visit" | "meeting" | "other";
                    /** @description of an online event */
                    link?: string;
                    /** @description place or link or both */
                    place?: string;
                    /** @description why; said to whom it concerns. That of a cancellation is shown to all who see the event, so it names no person */
                    reason?: string;
                    /** @description sector code of the programme */
                    sector?: string;
                    /** Format: date-time */
                    startsAt: string;
                    /** @enum {string} */
                    state: "planned" | "held" | "cancelled";
                    /** @description shown with the event */
                    summary?: string;
                    title: string;
                    titleEn?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "workshops.listAttendances": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                firmId?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                state?: "registered" | "present" | "withdrawn";
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceItemPage"];
                };
            };
        };
    };
    "workshops.addAttendance": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    firmId?: string;
                    /**
                     * Format: uuid
                     * @description instead of a firm
                     */
                    institutionId?: string;
                    /** @description or as written */
                    organisation?: components["schemas"]["OrganisationAsWritten"];
                    /** @description or as written on the list */
                    person?: components["schemas"]["PersonAsWritten"];
                    /**
                     * Format: uuid
                     * @description a known person
                     */
                    personId?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "workshops.importAttendance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description default true: only say what would happen */
                    dryRun?: boolean;
                    /**
                     * Format: uuid
                     * @description of an upload
                     */
                    fileId: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description sheet of the workbook; default the first */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "workshops.eventCounts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventCounts"];
                };
            };
        };
    };
    "workshops.listOutputs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventOutputList"];
                };
            };
        };
    };
    "workshops.addOutput": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of an upload
                     */
                    fileId?: string;
                    /** @enum {string} */
                    kind: "decision" | "note" | "minutes" | "presentation" | "photo" | "sign-sheet" | "other";
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "workshops.registerForEvent": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description the firm one comes for; a firm’s user: one of their own
                     */
                    firmId?: string;
                    /** @description a colleague, by name and e-mail */
                    person?: components["schemas"]["PersonAsWritten"];
                    /**
                     * Format: uuid
                     * @description a known person; default the asker
                     */
                    personId?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "open-calls.readRunningOrder": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunningOrder"];
                };
            };
        };
    };
    "open-calls.setRunningOrder": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["PlannedPitch"][];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.runningOrderFile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunningOrderFile"];
                };
            };
        };
    };
    "open-calls.tellRunningOrder": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description default true: only name whom it would tell, and what */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunningOrderTold"];
                };
            };
        };
    };
    "workshops.signSheet": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignSheet"];
                };
            };
        };
    };
    "firm-registry.registerFacility": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterFacility"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "firm-registry.readFacility": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                facilityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Facility"];
                };
            };
        };
    };
    "firm-registry.changeFacility": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                facilityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    /** @description why it is entered late */
                    backfillReason?: string;
                    certificates?: components["schemas"]["FacilityCertificate"][];
                    district?: string;
                    /** @description ÇED kararı */
                    eiaDecision?: string;
                    /**
                     * @description grade under the industrial emissions regulation
                     * @enum {string}
                     */
                    emissionGrade?: "A" | "B" | "C" | "D" | "E" | "F" | "G";
                    /** @description degrees, WGS 84 */
                    latitude?: string;
                    /** @description degrees, WGS 84 */
                    longitude?: string;
                    /** @description e.g. Merkez tesis */
                    name: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description OSB ada/parsel */
                    parcel?: string;
                    /**
                     * @description muaf, GFB, çevre izni, çevre izin ve lisansı
                     * @enum {string}
                     */
                    permit?: "exempt" | "temporary" | "permit" | "permit-and-licence";
                    /** Format: date */
                    permitUntil?: string;
                    province?: string;
                    /** @description SGK işyeri no */
                    sgkNo?: string;
                    /**
                     * @description sıfır atık belgesi
                     * @enum {string}
                     */
                    zeroWaste?: "none" | "basic" | "silver" | "gold" | "platinum";
                    /** @description OSB */
                    zone?: string;
                    /**
                     * Format: uuid
                     * @description institution of kind zone
                     */
                    zoneId?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityChanged"];
                };
            };
        };
    };
    "gateway.uploadFile": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description at most 26,214,400 bytes */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
        };
    };
    "gateway.downloadFile": {
        parameters: {
            query?: {
                /** @description show it in the browser where that is safe (PDF, PNG, JPEG); default: download */
                show?: boolean;
            };
            header?: never;
            path: {
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    "gateway.beginUpload": {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `1.0.0` */
                "Tus-Resumable": string;
                /** @description bytes, all together */
                "Upload-Length": string;
                /** @description `filename` and the name in Base64 */
                "Upload-Metadata": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description where the pieces go */
                    Location?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadUnderway"];
                };
            };
        };
    };
    "gateway.readUpload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadUnderway"];
                };
            };
        };
    };
    "gateway.endUpload": {
        parameters: {
            query?: never;
            header: {
                /** @description `1.0.0` */
                "Tus-Resumable": string;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "gateway.offsetOfUpload": {
        parameters: {
            query?: never;
            header: {
                /** @description `1.0.0` */
                "Tus-Resumable": string;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here. */
            200: {
                headers: {
                    /** @description the staged file, once everything is here */
                    "Filiz-File-Id"?: string;
                    /** @description its name, cleaned and percent-encoded */
                    "Filiz-File-Name"?: string;
                    /** @description after it there is no such upload */
                    "Upload-Expires"?: string;
                    /** @description bytes that are here */
                    "Upload-Offset"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "gateway.continueUpload": {
        parameters: {
            query?: never;
            header: {
                /** @description `1.0.0` */
                "Tus-Resumable": string;
                /** @description where this piece begins */
                "Upload-Offset": string;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    /** @description the staged file, once everything is here */
                    "Filiz-File-Id"?: string;
                    /** @description its name, cleaned and percent-encoded */
                    "Filiz-File-Name"?: string;
                    /** @description after it there is no such upload */
                    "Upload-Expires"?: string;
                    /** @description bytes that are here */
                    "Upload-Offset"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "accounts.listFirmRequests": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                /** @description default waiting */
                state?: "waiting" | "accepted" | "declined" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmRequestPage"];
                };
            };
        };
    };
    "accounts.decideFirmRequest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firmRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "accepted" | "declined";
                    /** @description kept in the audit trail */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "firm-registry.listFirms": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description district code */
                district?: string;
                kobiClass?: "micro" | "small" | "medium" | "large";
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description NACE code or its beginning: 13 finds 13.20.01 */
                nace?: string;
                /** @description firms that take part in this programme */
                programId?: string;
                /** @description plate number */
                province?: string;
                /** @description known by title and district only */
                provisional?: boolean;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                /** @description sector code, in that programme or in any of the asker’s */
                sector?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmListItemPage"];
                };
            };
        };
    };
    "firm-registry.registerFirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterFirm"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmCreated"];
                };
            };
        };
    };
    "firm-registry.readFirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firmId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Firm"];
                };
            };
        };
    };
    "firm-registry.changeFirm": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                firmId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date
                     * @description Kapasite raporu geçerlilik
                     */
                    capacityReportUntil?: string;
                    /** @description Oda sicil no */
                    chamberNo?: string;
                    /** @description district code or name */
                    district?: string;
                    /** Format: email */
                    email?: string;
                    /**
                     * Format: email
                     * @description KEP
                     */
                    kep?: string;
                    /**
                     * @description KOBİ sınıfı
                     * @enum {string}
                     */
                    kobiClass?: "micro" | "small" | "medium" | "large";
                    /** @description year of the class: the ceilings change */
                    kobiYear?: number;
                    /** @description MERSİS no */
                    mersisNo?: string;
                    /** @description NACE code of the current list, six national digits where known */
                    nace?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    phone?: string;
                    /** @description Meslek grubu */
                    professionGroup?: string;
                    /** @description plate number or name */
                    province?: string;
                    /** @description a holding’s other firms */
                    relatedFirmIds?: string[];
                    /** @description authorised signatories */
                    signatories?: components["schemas"]["Signatory"][];
                    /** @description absent: stays as it is */
                    taxNumber?: string;
                    /** @description Vergi dairesi */
                    taxOffice?: string;
                    /** @description Unvan */
                    title: string;
                    website?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmChanged"];
                };
            };
        };
    };
    "firm-registry.listFirmAmbassadors": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path: {
                firmId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmbassadorPage"];
                };
            };
        };
    };
    "open-calls.listFirmDocuments": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path: {
                firmId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmDocumentPage"];
                };
            };
        };
    };
    "training.listFirmEnrolments": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path: {
                firmId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmEnrolmentPage"];
                };
            };
        };
    };
    "firm-registry.listFacilities": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firmId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityList"];
                };
            };
        };
    };
    "advisory.listFirmConsultants": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path: {
                firmId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedConsultantPage"];
                };
            };
        };
    };
    "programs.listFirmParticipations": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path: {
                firmId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmParticipationPage"];
                };
            };
        };
    };
    "firm-registry.revealTckn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firmId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what it is needed for; kept in the audit trail */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmTckn"];
                };
            };
        };
    };
    "firm-registry.importFirms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportFirms"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "firm-registry.firmTitles": {
        parameters: {
            query: {
                ids: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmTitles"];
                };
            };
        };
    };
    "open-calls.listFormTemplates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormTemplates"];
                };
            };
        };
    };
    "training.correctHeadCount": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                headCountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the house’s code of the visit, e.g. E-O1 */
                    eventCode?: string;
                    /** Format: date */
                    on: string;
                    others?: number;
                    /** @description no. of the school authority’s permission (İzin yazısı) */
                    permissionNo?: string;
                    pupils: number;
                    reason: string;
                    teachers: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "training.withdrawHeadCount": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                headCountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "programs.changeIndicator": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                indicatorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: decimal
                     * @description Başlangıç değeri
                     */
                    baseline?: string;
                    /** @description counts over the whole programme; default true */
                    cumulative?: boolean;
                    /** @description the contract’s wording */
                    name: string;
                    nameEn?: string;
                    /** @description the amendment (zeyilname) or reason of the change */
                    reason?: string;
                    /** @description see reporting/rule.ts */
                    rule: {
                        [key: string]: unknown;
                    };
                    /**
                     * Format: decimal
                     * @description Hedef
                     */
                    target?: string;
                    unit: string;
                    /** @description Doğrulama kaynağı */
                    verification?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "programs.withdrawIndicator": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                indicatorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "firm-registry.listInstitutions": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                kind?: "chamber" | "agency" | "ngo" | "university" | "public" | "municipality" | "school" | "zone" | "other";
                /** @description rows a page, default 25 */
                limit?: number;
                province?: string;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionListItemPage"];
                };
            };
        };
    };
    "firm-registry.registerInstitution": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterInstitution"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "firm-registry.readInstitution": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                institutionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Institution"];
                };
            };
        };
    };
    "firm-registry.changeInstitution": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                institutionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    district?: string;
                    /** Format: email */
                    email?: string;
                    /** @enum {string} */
                    kind: "chamber" | "agency" | "ngo" | "university" | "public" | "municipality" | "school" | "zone" | "other";
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description of a school: number of the permission to visit */
                    permissionNo?: string;
                    /** Format: date */
                    permissionUntil?: string;
                    phone?: string;
                    /** @description plate number or name */
                    province?: string;
                    /** @description of a school: kurum kodu */
                    schoolCode?: string;
                    /** @description e.g. ISO, İSTKA */
                    shortTitle?: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionChanged"];
                };
            };
        };
    };
    "open-calls.listPoolReviewers": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description finds who knows this code, its division or its section */
                nace?: string;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                sector?: string;
            };
            header?: never;
            path: {
                institutionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolReviewerPage"];
                };
            };
        };
    };
    "open-calls.addPoolReviewer": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                institutionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description account with the role reviewer
                     */
                    accountId: string;
                    /**
                     * Format: date
                     * @description first day away; the automatic assignment leaves out who is away today
                     */
                    awayFrom?: string;
                    /**
                     * Format: date
                     * @description last day away, not before the first; absent: until it is taken back
                     */
                    awayUntil?: string;
                    /** @description most applications that this one takes in a call; the call’s own ceiling holds beside it */
                    ceiling?: number;
                    /**
                     * Format: uuid
                     * @description institution the reviewer works at, where the registry does not know it
                     */
                    homeInstitutionId?: string;
                    /** @description NACE sections, divisions or codes: C, 13, 13.20 */
                    nace: string[];
                    /** @description sector codes of programmes */
                    sectors: string[];
                    /** @description free words; looked for with or without Turkish letters */
                    tags: string[];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "firm-registry.importInstitutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportInstitutions"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "firm-registry.institutionTitles": {
        parameters: {
            query: {
                ids: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionTitles"];
                };
            };
        };
    };
    "notifications.listMail": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                state?: "queued" | "sending" | "sent" | "uncertain" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailItemPage"];
                };
            };
        };
    };
    "notifications.readMail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
        };
    };
    "notifications.resendMail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "accounts.changeMe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MyChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    "training.myCertificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCertificates"];
                };
            };
        };
    };
    "accounts.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "accounts.listTokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenList"];
                };
            };
        };
    };
    "accounts.createToken": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenCreate"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenCreated"];
                };
            };
        };
    };
    "accounts.revokeToken": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "advisory.readMeasure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                measureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measure"];
                };
            };
        };
    };
    "advisory.changeMeasure": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                measureId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: decimal
                     * @description a year, in savingUnit
                     */
                    baseline?: string;
                    /**
                     * Format: uuid
                     * @description plant of the firm
                     */
                    facilityId?: string;
                    financeSource?: string;
                    /** @description same currency as savingMoney */
                    investment: components["schemas"]["Money"];
                    /**
                     * Format: date
                     * @description of the prices
                     */
                    investmentOn?: string;
                    /** @description number of the best available technique */
                    metNo?: string;
                    proof?: string;
                    /** @enum {string} */
                    resource: "energy" | "water" | "material" | "waste" | "emission";
                    /** @description who sees to it at the plant: a department or duty */
                    responsible?: string;
                    /**
                     * Format: decimal
                     * @description a year, in savingUnit
                     */
                    saving: string;
                    /** @description a year */
                    savingMoney: components["schemas"]["Money"];
                    /** @description kWh, TEP, m3, t … */
                    savingUnit: string;
                    title: string;
                    /** @description body or duty that verifies */
                    verifier?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryDoneWithVersion"];
                };
            };
        };
    };
    "advisory.moveMeasure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                measureId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description required to drop */
                    reason?: string;
                    /** @enum {string} */
                    to: "proposed" | "planned" | "done" | "dropped";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryDoneWithVersion"];
                };
            };
        };
    };
    "open-calls.listInnovationMeetings": {
        parameters: {
            query?: {
                callId?: string;
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                needId?: string;
                programId?: string;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                /** @description came so far at any time, whatever became of it */
                reached?: "asked" | "agreed" | "held" | "trial" | "agreement" | "ended";
                state?: "asked" | "agreed" | "held" | "trial" | "agreement" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPage"];
                };
            };
        };
    };
    "open-calls.answerMeeting": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "accept" | "decline";
                    /** @description with decline: why */
                    reason?: string;
                    /**
                     * Format: date-time
                     * @description with accept: one of the proposed times
                     */
                    time?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.moveMeeting": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description when it came to this; not before the step before it, and not to come
                     */
                    on: string;
                    /** @description with ended: why not */
                    reason?: string;
                    /** @enum {string} */
                    state: "held" | "trial" | "agreement" | "ended";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "firm-registry.listMergeCandidates": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                kind?: "firm" | "person";
                /** @description rows a page, default 25 */
                limit?: number;
                programId?: string;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                /** @description default open */
                state?: "open" | "same" | "different";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeCandidatePage"];
                };
            };
        };
    };
    "firm-registry.decideMerge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @enum {string} */
                    decision: "same" | "different";
                    /**
                     * @description which id stays; default the one with a tax number, else the older
                     * @enum {string}
                     */
                    keep?: "left" | "right";
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeDecided"];
                };
            };
        };
    };
    "firm-registry.reopenMergeCandidate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "firm-registry.listMerges": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                kind?: "firm" | "person";
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                /** @description those taken back, too */
                undone?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePage"];
                };
            };
        };
    };
    "firm-registry.undoMerge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mergeId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "notifications.listMessages": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                /** @description true: unread ones only */
                unread?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InAppMessagePage"];
                };
            };
        };
    };
    "notifications.readMessage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "notifications.unreadMessages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
        };
    };
    "advisory.endNamedConsultant": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namedConsultantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description kept in the audit trail */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "open-calls.listNeeds": {
        parameters: {
            query?: {
                /** @description true: an application that takes part answers it; false: none does */
                answered?: boolean;
                callId?: string;
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                programId?: string;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                /** @description own: those of the asker’s firm only */
                side?: "own";
                state?: "draft" | "published" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedListItemPage"];
                };
            };
        };
    };
    "open-calls.readNeed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
        };
    };
    "open-calls.changeNeed": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description open-innovation call of the programme in which it is published
                     */
                    callId?: string;
                    /** @description for the firm, the staff, and providers whose application to this need was selected */
                    confidential?: string;
                    /** @description the firm’s name stands beside the need in public; default no */
                    namesFirm?: boolean;
                    /** @description sector code of the programme */
                    sector?: string;
                    /** @description what is sought: a technology, a service, a partner */
                    sought: string;
                    /** @description resources or technologies, in the firm’s words */
                    tags?: string[];
                    /** @description what the firm wishes to change; shown to everybody */
                    text: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.needAnswers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswers"];
                };
            };
        };
    };
    "open-calls.closeNeed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description e.g. a solution was found */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.askMeeting": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description application that answers the need
                     */
                    applicationId: string;
                    /** @description to the other side */
                    message?: string;
                    /** @description proposed instants (ISO 8601 with offset), all still to come */
                    times: string[];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "open-calls.publishNeed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "symbiosis.readOpportunity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opportunityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opportunity"];
                };
            };
        };
    };
    "symbiosis.moveOpportunity": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                opportunityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    note?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description required to drop: why not */
                    reason?: string;
                    /** @enum {string} */
                    to: "potential" | "contacted" | "site-visit" | "sample" | "agreement" | "realised" | "dropped";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SymbiosisDoneWithVersion"];
                };
            };
        };
    };
    "workshops.withdrawOutput": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                outputId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "programs.changeParticipation": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                participationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    reason: string;
                    /** @enum {string} */
                    state: "active" | "withdrawn" | "ended";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "firm-registry.listPeople": {
        parameters: {
            query?: {
                /** @description people of this institution */
                atInstitutionId?: string;
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description people of this firm */
                firmId?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonListItemPage"];
                };
            };
        };
    };
    "firm-registry.registerPerson": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPerson"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCreated"];
                };
            };
        };
    };
    "firm-registry.readPerson": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    "firm-registry.changePerson": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description for youth indicators */
                    birthYear?: number;
                    /** Format: email */
                    email?: string;
                    /** @enum {string} */
                    gender?: "female" | "male";
                    name: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    phone?: string;
                    /** @description Görevi */
                    position?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonChanged"];
                };
            };
        };
    };
    "firm-registry.recordConsent": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description photos, publicity, newsletter … */
                    purpose: string;
                    /** @description version of the text that was shown */
                    textVersion: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "firm-registry.erasePerson": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the request, without personal data */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "firm-registry.recordNotice": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description photos, publicity, newsletter … */
                    purpose: string;
                    /** @description version of the text that was shown */
                    textVersion: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "firm-registry.personNames": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonIds"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonNames"];
                };
            };
        };
    };
    "accounts.listPersonRequests": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                /** @description default waiting */
                state?: "waiting" | "accepted" | "declined" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRequestPage"];
                };
            };
        };
    };
    "accounts.decidePersonRequest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "accepted" | "declined";
                    /** @description kept in the audit trail */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "workshops.readPlan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDetail"];
                };
            };
        };
    };
    "workshops.changePlan": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description of a roadmap */
                    goals?: components["schemas"]["RoadmapGoal"][];
                    /**
                     * Format: date
                     * @description the day it was published; default today
                     */
                    publishedOn?: string;
                    /** @enum {string} */
                    state: "draft" | "published" | "withdrawn";
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "workshops.addAction": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    dueOn: string;
                    /** @description as in the plan, e.g. 1.2 */
                    number: string;
                    /** @description the body responsible */
                    responsible: components["schemas"]["Stakeholder"][];
                    stakeholders?: components["schemas"]["Stakeholder"][];
                    /**
                     * @description default open
                     * @enum {string}
                     */
                    state?: "open" | "under-way" | "done" | "dropped";
                    title: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "open-calls.changePoolReviewer": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                poolReviewerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description first day away; the automatic assignment leaves out who is away today
                     */
                    awayFrom?: string;
                    /**
                     * Format: date
                     * @description last day away, not before the first; absent: until it is taken back
                     */
                    awayUntil?: string;
                    /** @description most applications that this one takes in a call; the call’s own ceiling holds beside it */
                    ceiling?: number;
                    /**
                     * Format: uuid
                     * @description institution the reviewer works at, where the registry does not know it
                     */
                    homeInstitutionId?: string;
                    /** @description NACE sections, divisions or codes: C, 13, 13.20 */
                    nace: string[];
                    /** @description sector codes of programmes */
                    sectors: string[];
                    /** @description free words; looked for with or without Turkish letters */
                    tags: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.leavePool": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                poolReviewerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description kept in the audit trail */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "programs.listPrograms": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                state?: "preparing" | "running" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramListItemPage"];
                };
            };
        };
    };
    "programs.createProgram": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProgram"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramCreated"];
                };
            };
        };
    };
    "programs.readProgram": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Program"];
                };
            };
        };
    };
    "programs.changeProgram": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description ambassadors each firm names */
                    ambassadorsPerFirm: number;
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** Format: date */
                    contractDate?: string;
                    contractNo?: string;
                    /** Format: date */
                    endsOn: string;
                    /**
                     * Format: uuid
                     * @description institution that pays
                     */
                    funderId?: string;
                    /** @description the funder’s own programme (destek programı) */
                    fundingProgram?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    partners?: components["schemas"]["Partner"][];
                    referenceNo?: string;
                    sectors: components["schemas"]["Sector"][];
                    /** Format: date */
                    startsOn: string;
                    /** @enum {string} */
                    state: "preparing" | "running" | "ended";
                    /** @description shown to everybody */
                    summary?: string;
                    title: string;
                    titleEn?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "firm-registry.listAmbassadors": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                firmId?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                state?: "active" | "succeeded" | "left";
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmbassadorPage"];
                };
            };
        };
    };
    "firm-registry.nameAmbassador": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email?: string;
                    /** Format: uuid */
                    firmId: string;
                    name?: string;
                    /**
                     * Format: uuid
                     * @description a known person; or name, email and phone
                     */
                    personId?: string;
                    phone?: string;
                    /** @description Görevi */
                    position?: string;
                    /**
                     * Format: date
                     * @description default today
                     */
                    since?: string;
                    /**
                     * Format: uuid
                     * @description the ambassador of the same firm that this one follows
                     */
                    succeeds?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "firm-registry.importAmbassadors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description default true: only say what would happen */
                    dryRun?: boolean;
                    /**
                     * Format: uuid
                     * @description of an upload
                     */
                    fileId: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description sheet of the workbook; default the first */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "reporting.readAttendance": {
        parameters: {
            query?: {
                /** @description kind of event; default all */
                eventKind?: "seminar" | "workshop-session" | "clustering-meeting" | "symbiosis-workshop" | "pitch-day" | "summit" | "site-visit" | "meeting" | "other";
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceCounts"];
                };
            };
        };
    };
    "open-calls.listCalls": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                kind?: "firm-call" | "open-innovation";
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                state?: "draft" | "open" | "closed" | "decided";
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallListItemPage"];
                };
            };
        };
    };
    "open-calls.createCall": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description e.g. C-2026-1; unique in the programme */
                    code: string;
                    criteria: components["schemas"]["Criterion"][];
                    /**
                     * Format: date-time
                     * @description last instant at which an application is taken, by the server’s clock
                     */
                    deadline: string;
                    /** @enum {string} */
                    kind: "firm-call" | "open-innovation";
                    /** @description reserve in all; absent: the quotas alone decide */
                    maxReserve?: number;
                    /** @description selected in all; absent: the quotas alone decide */
                    maxSelected?: number;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description reviews each application needs, default 2 */
                    reviewersPerApplication?: number;
                    /** @description empty: the call asks for no sector */
                    sectors?: components["schemas"]["SectorQuota"][];
                    /** @description shown to everybody */
                    summary: string;
                    summaryEn?: string;
                    /**
                     * Format: decimal
                     * @description least score of 100 to be selected or held in reserve; below it an application is rejected
                     */
                    threshold: string;
                    /** @description what decides between equal scores, in this order: `criterion:<code>` (the higher mean) or `earlier` (submitted first); the lot is always last. Default: earlier */
                    tieBreakers?: string[];
                    title: string;
                    titleEn?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "training.listCourses": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                kind?: "certificate" | "ambassador" | "expert" | "awareness";
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                state?: "planned" | "held" | "cancelled";
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseListItemPage"];
                };
            };
        };
    };
    "training.planCourse": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description success: Sertifika, attendance: Katılım belgesi
                     * @enum {string}
                     */
                    certificateKind: "success" | "attendance";
                    /** @description the house’s own code, unique in the programme, e.g. SP1 */
                    code?: string;
                    completion: components["schemas"]["CompletionRule"];
                    /** @enum {string} */
                    kind: "certificate" | "ambassador" | "expert" | "awareness";
                    place?: string;
                    /** @description protocol with the school authority or university */
                    protocolNo?: string;
                    /** @description who signs the certificates */
                    signatories?: components["schemas"]["TrainingSignatory"][];
                    title: string;
                    titleEn?: string;
                    topics: components["schemas"]["Topic"][];
                    /** @description names, as they stand on the programme */
                    trainers?: string[];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "advisory.listDataRequests": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                firmId?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description true: open and past the due date */
                overdue?: "true" | "false";
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                reference?: string;
                state?: "open" | "answered" | "accepted" | "withdrawn";
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataRequestItemPage"];
                };
            };
        };
    };
    "advisory.openDataRequests": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** Format: date */
                    dueOn: string;
                    /** @description only these firms; default: every selected or active one */
                    firmIds?: string[];
                    /** @description what is asked for, e.g. Elektrik; Su; Atık beyanı */
                    items: string[];
                    note?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description names this round of requests; with it, a firm is asked once: a repeat adds only the firms that have joined since */
                    reference: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataRequestsOpened"];
                };
            };
        };
    };
    "advisory.importDataRequests": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description default true: only say what would happen */
                    dryRun?: boolean;
                    /**
                     * Format: uuid
                     * @description of an upload
                     */
                    fileId: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description sheet of the workbook; default the first */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "workshops.listEvents": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description begins at or after */
                from?: string;
                kind?: "seminar" | "workshop-session" | "clustering-meeting" | "symbiosis-workshop" | "pitch-day" | "summit" | "site-visit" | "meeting" | "other";
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                sector?: string;
                state?: "planned" | "held" | "cancelled";
                /** @description begins before */
                to?: string;
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventListItemPage"];
                };
            };
        };
    };
    "workshops.planEvent": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description people at most; absent: no limit */
                    capacity?: number;
                    /** @description the house’s own code, unique in the programme, e.g. E-S1 */
                    code?: string;
                    /** Format: date-time */
                    endsAt?: string;
                    /** @description anyone sees it in the list of coming events; default false */
                    isPublic?: boolean;
                    /** @enum {string} */
                    kind: "seminar" | "workshop-session" | "clustering-meeting" | "symbiosis-workshop" | "pitch-day" | "summit" | "site-visit" | "meeting" | "other";
                    /** @description of an online event */
                    link?: string;
                    /** @description place or link or both */
                    place?: string;
                    /** @description sector code of the programme */
                    sector?: string;
                    /** Format: date-time */
                    startsAt: string;
                    /**
                     * @description default planned; held enters one that is over
                     * @enum {string}
                     */
                    state?: "planned" | "held" | "cancelled";
                    /** @description shown with the event */
                    summary?: string;
                    title: string;
                    titleEn?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "training.listHeadCounts": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                state?: "counted" | "withdrawn";
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadCountPage"];
                };
            };
        };
    };
    "training.countHeads": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description school or other institution
                     */
                    atInstitutionId?: string;
                    /** @description the house’s code of the visit, e.g. E-O1 */
                    eventCode?: string;
                    /** @description or as written */
                    institution?: components["schemas"]["InstitutionAsWritten"];
                    /** Format: date */
                    on: string;
                    others?: number;
                    /** @description no. of the school authority’s permission (İzin yazısı) */
                    permissionNo?: string;
                    pupils: number;
                    teachers: number;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "training.importHeadCounts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description default true: only say what would happen */
                    dryRun?: boolean;
                    /**
                     * Format: uuid
                     * @description of an upload
                     */
                    fileId: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description sheet of the workbook; default the first */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "reporting.exportValues": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "xlsx" | "csv" | "json";
                    /** @enum {string} */
                    language?: "tr" | "en";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportedFile"];
                };
            };
        };
    };
    "reporting.readValues": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorValues"];
                };
            };
        };
    };
    "reporting.readRows": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path: {
                /** @description the indicator’s code */
                code: string;
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceRowPage"];
                };
            };
        };
    };
    "reporting.readSeries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
        };
    };
    "programs.listIndicators": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorList"];
                };
            };
        };
    };
    "programs.defineIndicator": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: decimal
                     * @description Başlangıç değeri
                     */
                    baseline?: string;
                    /** @description the contract’s code, unique in the programme */
                    code: string;
                    /** @description counts over the whole programme; default true */
                    cumulative?: boolean;
                    /** @description the contract’s wording */
                    name: string;
                    nameEn?: string;
                    /** @description see reporting/rule.ts */
                    rule: {
                        [key: string]: unknown;
                    };
                    /**
                     * Format: decimal
                     * @description Hedef
                     */
                    target?: string;
                    unit: string;
                    /** @description Doğrulama kaynağı */
                    verification?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "symbiosis.findMatches": {
        parameters: {
            query: {
                /** @description default 20 */
                limit?: number;
                /** @description an offer or a need */
                resourceId: string;
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matches"];
                };
            };
        };
    };
    "symbiosis.acceptMatch": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** Format: uuid */
                    needId: string;
                    note?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** Format: uuid */
                    offerId: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityNoted"];
                };
            };
        };
    };
    "advisory.listMeasures": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                firmId?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                resource?: "energy" | "water" | "material" | "waste" | "emission";
                state?: "proposed" | "planned" | "done" | "dropped";
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurePage"];
                };
            };
        };
    };
    "advisory.proposeMeasure": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: decimal
                     * @description a year, in savingUnit
                     */
                    baseline?: string;
                    /**
                     * Format: uuid
                     * @description plant of the firm
                     */
                    facilityId?: string;
                    financeSource?: string;
                    /** Format: uuid */
                    firmId: string;
                    /** @description same currency as savingMoney */
                    investment: components["schemas"]["Money"];
                    /**
                     * Format: date
                     * @description of the prices
                     */
                    investmentOn?: string;
                    /** @description number of the best available technique */
                    metNo?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    proof?: string;
                    /** @enum {string} */
                    resource: "energy" | "water" | "material" | "waste" | "emission";
                    /** @description who sees to it at the plant: a department or duty */
                    responsible?: string;
                    /**
                     * Format: decimal
                     * @description a year, in savingUnit
                     */
                    saving: string;
                    /** @description a year */
                    savingMoney: components["schemas"]["Money"];
                    /** @description kWh, TEP, m3, t … */
                    savingUnit: string;
                    title: string;
                    /** @description body or duty that verifies */
                    verifier?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "advisory.importMeasures": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description default true: only say what would happen */
                    dryRun?: boolean;
                    /**
                     * Format: uuid
                     * @description of an upload
                     */
                    fileId: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description sheet of the workbook; default the first */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "advisory.listNamedConsultants": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                firmId?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedConsultantPage"];
                };
            };
        };
    };
    "advisory.nameConsultant": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description an account with the role consultant in the programme
                     */
                    accountId: string;
                    /**
                     * Format: uuid
                     * @description a firm that takes part
                     */
                    firmId: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "open-calls.writeNeed": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description open-innovation call of the programme in which it is published
                     */
                    callId?: string;
                    /** @description for the firm, the staff, and providers whose application to this need was selected */
                    confidential?: string;
                    /** Format: uuid */
                    firmId: string;
                    /** @description the firm’s name stands beside the need in public; default no */
                    namesFirm?: boolean;
                    /** @description by staff: why they write it in the firm’s stead, e.g. by whose mail; the firm reads it */
                    reason?: string;
                    /** @description sector code of the programme */
                    sector?: string;
                    /** @description what is sought: a technology, a service, a partner */
                    sought: string;
                    /** @description resources or technologies, in the firm’s words */
                    tags?: string[];
                    /** @description what the firm wishes to change; shown to everybody */
                    text: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "symbiosis.listOpportunities": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description gives or takes */
                firmId?: string;
                kind?: "material" | "energy" | "water" | "by-product" | "logistics" | "expertise";
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                source?: "synergy-table" | "adviser" | "matching";
                state?: "potential" | "contacted" | "site-visit" | "sample" | "agreement" | "realised" | "dropped";
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityItemPage"];
                };
            };
        };
    };
    "symbiosis.noteOpportunity": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    giver: components["schemas"]["FirmNamed"];
                    /** @enum {string} */
                    kind: "material" | "energy" | "water" | "by-product" | "logistics" | "expertise";
                    note?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    resource: string;
                    /**
                     * @description default synergy-table
                     * @enum {string}
                     */
                    source?: "synergy-table" | "adviser" | "matching";
                    /** @description the table, e.g. Masa 3 */
                    table?: string;
                    taker: components["schemas"]["FirmNamed"];
                    /** Format: decimal */
                    tonnesPerYear?: string;
                    wasteCode?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityNoted"];
                };
            };
        };
    };
    "symbiosis.funnel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Funnel"];
                };
            };
        };
    };
    "symbiosis.importSynergies": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description default true: only say what would happen */
                    dryRun?: boolean;
                    /**
                     * Format: uuid
                     * @description of an upload
                     */
                    fileId: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description sheet of the workbook; default the first */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "programs.listParticipations": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                sector?: string;
                state?: "invited" | "selected" | "reserve" | "active" | "withdrawn" | "ended";
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipationPage"];
                };
            };
        };
    };
    "programs.startParticipation": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** Format: uuid */
                    firmId: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description sector code of the programme */
                    sector?: string;
                    /**
                     * @description default active
                     * @enum {string}
                     */
                    state?: "invited" | "active";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "workshops.listPlans": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                kind?: "roadmap" | "action-plan";
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                sector?: string;
                state?: "draft" | "published" | "withdrawn";
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanListItemPage"];
                };
            };
        };
    };
    "workshops.draftPlan": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description of a roadmap */
                    goals?: components["schemas"]["RoadmapGoal"][];
                    /** @enum {string} */
                    kind: "roadmap" | "action-plan";
                    /** @description sector code of the programme */
                    sector: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "workshops.importPlans": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description default true: only say what would happen */
                    dryRun?: boolean;
                    /**
                     * Format: uuid
                     * @description of an upload
                     */
                    fileId: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description sector code; default as the file’s head names it */
                    sector?: string;
                    /** @description sheet of the workbook; default the first */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "advisory.listReports": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                firmId?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                scope?: "firm" | "sector" | "regional" | "site-visit";
                sector?: string;
                state?: "draft" | "final" | "withdrawn";
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
        };
    };
    "advisory.draftReport": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: uuid
                     * @description upload
                     */
                    fileId?: string;
                    /**
                     * Format: uuid
                     * @description of a firm report; may stand at a site visit’s
                     */
                    firmId?: string;
                    /** @description Rapor no */
                    number?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @enum {string} */
                    scope: "firm" | "sector" | "regional" | "site-visit";
                    /** @description sector code, of a sector report */
                    sector?: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "advisory.importReports": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description default true: only say what would happen */
                    dryRun?: boolean;
                    /**
                     * Format: uuid
                     * @description of an upload
                     */
                    fileId: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description sheet of the workbook; default the first */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "symbiosis.listResources": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                direction?: "offer" | "need";
                firmId?: string;
                kind?: "material" | "energy" | "water" | "by-product" | "logistics" | "expertise";
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                /** @description default active */
                state?: "active" | "withdrawn";
                /** @description whole code or its beginning */
                wasteCode?: string;
            };
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePage"];
                };
            };
        };
    };
    "symbiosis.addResource": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: decimal
                     * @description in amountUnit
                     */
                    amount?: string;
                    /** @description default ton/yıl */
                    amountUnit?: string;
                    /**
                     * Format: uuid
                     * @description upload: laboratory analysis
                     */
                    analysisFileId?: string;
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @enum {string} */
                    direction: "offer" | "need";
                    /** @description what getting rid of it costs a year today */
                    disposalCost?: components["schemas"]["Money"];
                    /** Format: uuid */
                    firmId: string;
                    /** @description entered in the materials marketplace */
                    inMarketplace?: boolean;
                    /** @enum {string} */
                    kind: "material" | "energy" | "water" | "by-product" | "logistics" | "expertise";
                    /**
                     * @description waste: Atık, by-product: Yan ürün, product: Ürün
                     * @enum {string}
                     */
                    legalState?: "waste" | "by-product" | "product";
                    /** @description as people call it, e.g. ABS kırığı */
                    name: string;
                    note?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    receiverLicence?: string;
                    season?: string;
                    /** @description recovery or disposal code, R1–R13 or D1–D15 */
                    treatmentCode?: string;
                    /** @description of the list of waste, six digits with or without blanks and star */
                    wasteCode?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    "symbiosis.importResources": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /** @description default true: only say what would happen */
                    dryRun?: boolean;
                    /**
                     * Format: uuid
                     * @description of an upload
                     */
                    fileId: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    /** @description sheet of the workbook; default the first */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "open-calls.listPublicCalls": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                kind?: "firm-call" | "open-innovation";
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCallListItemPage"];
                };
            };
        };
    };
    "open-calls.readPublicCall": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
        };
    };
    "open-calls.readAfterRules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AfterRules"];
                };
            };
        };
    };
    "open-calls.readApplyRules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplyRules"];
                };
            };
        };
    };
    "open-calls.readEligibilityRules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityRules"];
                };
            };
        };
    };
    "open-calls.readPublicForm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallForm"];
                };
            };
        };
    };
    "open-calls.readFormSchema": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormSchema"];
                };
            };
        };
    };
    "open-calls.listPublicNeeds": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicNeedPage"];
                };
            };
        };
    };
    "open-calls.readPublicSelectionRules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallSelectionRules"];
                };
            };
        };
    };
    "open-calls.listCallVersions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallVersions"];
                };
            };
        };
    };
    "training.verifyNumber": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. DEKVEP-2023-0001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateValidity"];
                };
            };
        };
    };
    "training.verifyCertificate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description from the QR or the paper */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCertificate"];
                };
            };
        };
    };
    "workshops.listPublicEvents": {
        parameters: {
            query?: {
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                kind?: "seminar" | "workshop-session" | "clustering-meeting" | "symbiosis-workshop" | "pitch-day" | "summit" | "site-visit" | "meeting" | "other";
                /** @description rows a page, default 25 */
                limit?: number;
                programId?: string;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicEventPage"];
                };
            };
        };
    };
    "programs.readPublicProgram": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicProgram"];
                };
            };
        };
    };
    "advisory.readReport": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    "advisory.changeReport": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description upload; absent: the file stays
                     */
                    fileId?: string;
                    number?: string;
                    /** @description why a final report changes; then required */
                    reason?: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryDoneWithVersion"];
                };
            };
        };
    };
    "advisory.finaliseReport": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: uuid
                     * @description upload; absent: the file of the draft
                     */
                    fileId?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryDoneWithVersion"];
                };
            };
        };
    };
    "advisory.withdrawReport": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is entered late */
                    backfillReason?: string;
                    /**
                     * Format: date-time
                     * @description when it really happened; needs the right backfill and a reason
                     */
                    occurredAt?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisoryDoneWithVersion"];
                };
            };
        };
    };
    "symbiosis.readResource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
        };
    };
    "symbiosis.changeResource": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: decimal
                     * @description in amountUnit
                     */
                    amount?: string;
                    /** @description default ton/yıl */
                    amountUnit?: string;
                    /**
                     * Format: uuid
                     * @description upload: laboratory analysis
                     */
                    analysisFileId?: string;
                    /** @description what getting rid of it costs a year today */
                    disposalCost?: components["schemas"]["Money"];
                    /** @description entered in the materials marketplace */
                    inMarketplace?: boolean;
                    /** @enum {string} */
                    kind: "material" | "energy" | "water" | "by-product" | "logistics" | "expertise";
                    /**
                     * @description waste: Atık, by-product: Yan ürün, product: Ürün
                     * @enum {string}
                     */
                    legalState?: "waste" | "by-product" | "product";
                    /** @description as people call it, e.g. ABS kırığı */
                    name: string;
                    note?: string;
                    receiverLicence?: string;
                    season?: string;
                    /** @description recovery or disposal code, R1–R13 or D1–D15 */
                    treatmentCode?: string;
                    /** @description of the list of waste, six digits with or without blanks and star */
                    wasteCode?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SymbiosisDoneWithVersion"];
                };
            };
        };
    };
    "symbiosis.withdrawResource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SymbiosisDoneWithVersion"];
                };
            };
        };
    };
    "open-calls.listReviews": {
        parameters: {
            query?: {
                callId?: string;
                /** @description opaque; from `next` of the page before */
                cursor?: string;
                /** @description rows a page, default 25 */
                limit?: number;
                /** @description words to look for, with or without Turkish letters */
                q?: string;
                /** @description default todo: begun ones, then new ones, what is due first before the others; then the rest */
                sort?: "todo" | "number" | "sector" | "submitted";
                state?: "assigned" | "reviewing" | "submitted" | "recused" | "released";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewListItemPage"];
                };
            };
        };
    };
    "open-calls.readReview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
        };
    };
    "open-calls.saveReview": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                    scores: components["schemas"]["Score"][];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewSaved"];
                };
            };
        };
    };
    "open-calls.declareConflict": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description conflict gives the application back
                     * @enum {string}
                     */
                    declaration: "none" | "conflict";
                    /** @description needed in an anonymous call: firms the reviewer works or worked for in the last years, by title or tax number; compared with the registry here */
                    employers?: string[];
                    /** @description needed with a conflict */
                    reason?: string;
                    /** @description needed in an anonymous call: firms of relatives, partners, customers */
                    relatedFirms?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Declared"];
                };
            };
        };
    };
    "open-calls.releaseReview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "open-calls.submitReview": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    comment?: string;
                    /** @description absent: as saved */
                    scores?: components["schemas"]["Score"][];
                    /** @description the version that the person saw; refused when it has changed since */
                    seenVersion?: number;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewSubmitted"];
                };
            };
        };
    };
    "open-calls.reviewCounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewCounts"];
                };
            };
        };
    };
    "gateway.search": {
        parameters: {
            query: {
                limit?: number;
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
        };
    };
    "accounts.listSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
        };
    };
    "gateway.signIn": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, one for each thing to be made. The same key again gives the first answer and makes nothing; with another body, 422. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSession"];
                };
            };
        };
    };
    "training.changeSession": {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as you read it: 412 if somebody changed it since, 428 without. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: decimal
                     * @description lesson hours
                     */
                    hours: string;
                    /** @description order in the course; lists head their columns with it */
                    number: number;
                    /** Format: date */
                    on: string;
                    /** @description if not the course’s */
                    place?: string;
                    /** @description HH:MM, Europe/Istanbul */
                    startsAt?: string;
                    /** @enum {string} */
                    state: "planned" | "cancelled";
                    topic?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "accounts.endSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "training.readAttendance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAttendance"];
                };
            };
        };
    };
    "training.takeAttendance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description enrolments of those present; the others were absent */
                    present: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneWithVersion"];
                };
            };
        };
    };
    "gateway.currentSession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSession"];
                };
            };
        };
    };
    "gateway.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
        };
    };
    "gateway.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemStatus"];
                };
            };
        };
    };
    "gateway.tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkQueue"];
                };
            };
        };
    };
}
