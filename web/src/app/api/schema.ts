/* Generated from docs/openapi.json by "npm run api:generate". */

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Root
         * @description The web app for browsers, information about the API for everyone else.
         */
        get: operations["_root__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts
         * @description Every account with its balance.
         */
        get: operations["accounts_api_v1_accounts_get"];
        put?: never;
        /**
         * Create
         * @description Add an account.
         */
        post: operations["create_api_v1_accounts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Account
         * @description One account.
         */
        get: operations["account_api_v1_accounts__account_id__get"];
        put?: never;
        post?: never;
        /**
         * Remove
         * @description Remove an account with its transactions. Taking back its batch brings all of them back.
         */
        delete: operations["remove_api_v1_accounts__account_id__delete"];
        options?: never;
        head?: never;
        /**
         * Edit
         * @description Edit an account. Its currency can change only while nothing is booked.
         */
        patch: operations["edit_api_v1_accounts__account_id__patch"];
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/assertions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * State
         * @description State what the account held at the end of a day. One for the same day is replaced.
         */
        post: operations["state_api_v1_accounts__account_id__assertions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/assertions/{assertion_id}": {
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
         * Withdraw
         * @description Forget a balance that a person stated.
         */
        delete: operations["withdraw_api_v1_accounts__account_id__assertions__assertion_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Balances
         * @description Balances at the ends of the days on which something moved, and on the first day asked for.
         */
        get: operations["balances_api_v1_accounts__account_id__balances_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Coverage
         * @description What statements cover of an account, month by month, and where a hole is.
         */
        get: operations["coverage_api_v1_accounts__account_id__coverage_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reconciliation
         * @description Up to which day an account agrees with what the bank says, and every balance that was stated, newest first.
         */
        get: operations["reconciliation_api_v1_accounts__account_id__reconciliation_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/reconciliation/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggestions
         * @description What may explain that the balance at the end of a day differs: rows that close the difference exactly, and holes.
         *
         *     Without `balance` the one that was stated for that day is looked into.
         */
        get: operations["suggestions_api_v1_accounts__account_id__reconciliation_suggestions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/anomalies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Anomalies
         * @description Payments far above what their payee usually gets, in the last 90 days by default.
         */
        get: operations["anomalies_api_v1_analytics_anomalies_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/cashflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cashflow
         * @description What came in and went out on each day of a month, and what was there in the evening.
         */
        get: operations["cashflow_api_v1_analytics_cashflow_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Categories
         * @description Where money went: spending by category, most first, beside the stretch before.
         */
        get: operations["categories_api_v1_analytics_categories_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/insights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Insights
         * @description What stands out in a month (this one by default): unusual categories, new payees, possible double payments.
         */
        get: operations["insights_api_v1_analytics_insights_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/net-worth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Net Worth
         * @description What all accounts held at the ends of the last months, and what they hold today.
         */
        get: operations["net_worth_api_v1_analytics_net_worth_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/spending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Spending
         * @description Spending by category, group, payee (the hundred with most), account or day.
         */
        get: operations["spending_api_v1_analytics_spending_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Summary
         * @description Income, expense and saving of a month (this one by default) or a stretch of days, beside the one before.
         */
        get: operations["summary_api_v1_analytics_summary_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trends
         * @description Income, expense and saving of each of the last months, this one included.
         */
        get: operations["trends_api_v1_analytics_trends_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/create_role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Role
         * @description Make a role. Administrators only.
         */
        post: operations["create_role_api_v1_auth_create_role_post"];
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
         * Login
         * @description Sign in. Browsers also get the refresh cookie.
         */
        post: operations["login_api_v1_auth_login_post"];
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
         * Logout
         * @description Sign out: this session's tokens are refused at once.
         */
        post: operations["logout_api_v1_auth_logout_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Me
         * @description Who you are.
         */
        get: operations["me_api_v1_auth_me_get"];
        put?: never;
        post?: never;
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
         * Refresh
         * @description Renew the access token with the refresh cookie, which is replaced. Each one works once.
         */
        post: operations["refresh_api_v1_auth_refresh_post"];
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
         * Register
         * @description Register. The first account of an installation is its administrator.
         */
        post: operations["register_api_v1_auth_register_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Roles
         * @description Every role. Administrators only.
         */
        get: operations["roles_api_v1_auth_roles_get"];
        put?: never;
        /**
         * Create Role
         * @description Make a role. Administrators only.
         */
        post: operations["create_role_api_v1_auth_roles_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/users/{person_id}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give Role
         * @description Give someone a role. Administrators only.
         */
        put: operations["give_role_api_v1_auth_users__person_id__role_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Budgets
         * @description Every budget with its status now, or in a month.
         */
        get: operations["budgets_api_v1_budgets_get"];
        put?: never;
        /**
         * Create
         * @description Make a budget. Where it is exceeded already, you are told at once; `overlaps` names those that count the same.
         */
        post: operations["create_api_v1_budgets_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/envelopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Envelopes
         * @description What is in the envelopes in a month, and what is still to be assigned.
         */
        get: operations["envelopes_api_v1_budgets_envelopes_get"];
        /**
         * Begin
         * @description Begin with envelopes, or begin anew: from which month on, and with how much to assign.
         */
        put: operations["begin_api_v1_budgets_envelopes_put"];
        post?: never;
        /**
         * End
         * @description Do without envelopes. What was assigned is kept, and there again when you begin again.
         */
        delete: operations["end_api_v1_budgets_envelopes_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/envelopes/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign
         * @description Set what envelopes have in a month.
         */
        post: operations["assign_api_v1_budgets_envelopes_assign_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/envelopes/cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cover
         * @description Fill up an overspent envelope.
         */
        post: operations["cover_api_v1_budgets_envelopes_cover_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/envelopes/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move
         * @description Move money between envelopes, or from and to what is to be assigned.
         */
        post: operations["move_api_v1_budgets_envelopes_move_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggestions
         * @description Limits that the household's own history suggests, for categories without a budget.
         */
        get: operations["suggestions_api_v1_budgets_suggestions_get"];
        put?: never;
        /**
         * Take
         * @description Make budgets of one or several suggestions, as one batch that can be taken back.
         */
        post: operations["take_api_v1_budgets_suggestions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{budget_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Budget
         * @description One budget.
         */
        get: operations["budget_api_v1_budgets__budget_id__get"];
        /**
         * Save
         * @description Replace a budget. A new limit holds from the current period on, past ones keep theirs, unless periods or currency
         *     are others now. Thresholds that it leaves open are told once more when they are reached.
         */
        put: operations["save_api_v1_budgets__budget_id__put"];
        post?: never;
        /**
         * Remove
         * @description Remove a budget.
         */
        delete: operations["remove_api_v1_budgets__budget_id__delete"];
        options?: never;
        head?: never;
        /**
         * Change
         * @description Change a budget's limit, name or thresholds; pause or resume it, archive or restore it.
         *
         *     A new limit holds from the current period on, unless `amount_from` and `amount_for` say otherwise.
         */
        patch: operations["change_api_v1_budgets__budget_id__patch"];
        trace?: never;
    };
    "/api/v1/budgets/{budget_id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy
         * @description Make another budget like this one.
         */
        post: operations["copy_api_v1_budgets__budget_id__copy_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{budget_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * History
         * @description What was spent in each of the last periods, and carried from one to the next.
         */
        get: operations["history_api_v1_budgets__budget_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{budget_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Status
         * @description How far a budget is used now, or was in a month: limit, spent, left, pace, projection, alerts.
         */
        get: operations["status_api_v1_budgets__budget_id__status_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Categories
         * @description The whole tree.
         */
        get: operations["categories_api_v1_categories_get"];
        put?: never;
        /**
         * Create
         * @description Add a category to a group, or a group.
         */
        post: operations["create_api_v1_categories_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Order
         * @description Put the groups, or the categories of one group, in another order.
         */
        put: operations["order_api_v1_categories_order_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{category_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Category
         * @description One category.
         */
        get: operations["category_api_v1_categories__category_id__get"];
        /**
         * Edit
         * @description Rename, move or decorate a category. Its key stays.
         */
        put: operations["edit_api_v1_categories__category_id__put"];
        post?: never;
        /**
         * Remove
         * @description Remove a category; its transactions go to `move_to`. Its budgets go with it. Can be taken back.
         */
        delete: operations["remove_api_v1_categories__category_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{category_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge
         * @description Merge a category into another one: what is in it, its rules, what was learned and its budgets go over.
         */
        post: operations["merge_api_v1_categories__category_id__merge_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categorisation/threshold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Threshold
         * @description How sure a machine must be to give a category, and what other thresholds would leave to you.
         */
        get: operations["threshold_api_v1_categorisation_threshold_get"];
        /**
         * Move
         * @description Move the threshold. It holds for what comes in from now on, and for what the review asks about.
         */
        put: operations["move_api_v1_categorisation_threshold_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes
         * @description What happened since `cursor`, oldest first; call again with `next_cursor` for what comes later.
         */
        get: operations["changes_api_v1_changes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Coverages
         * @description What statements cover of every account that has some.
         */
        get: operations["coverages_api_v1_coverage_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fill With Demo
         * @description Fill your household with two years of sample data, in one batch that can be taken back.
         */
        post: operations["fill_with_demo_api_v1_demo_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export
         * @description Take everything with you: each table as JSON lines and as CSV.
         */
        get: operations["export_api_v1_export_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Goals
         * @description Every goal with where it stands, in the order in which they are served, and the accounts they share.
         */
        get: operations["goals_api_v1_goals_get"];
        put?: never;
        /**
         * Create
         * @description Make a goal.
         */
        post: operations["create_api_v1_goals_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order
         * @description Say which goals are served first where money is short.
         */
        post: operations["order_api_v1_goals_order_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{goal_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Goal
         * @description One goal with where it stands.
         */
        get: operations["goal_api_v1_goals__goal_id__get"];
        /**
         * Save
         * @description Replace a goal. With a higher target it may be reached, and told, once more.
         */
        put: operations["save_api_v1_goals__goal_id__put"];
        post?: never;
        /**
         * Remove
         * @description Remove a goal with its contributions; transactions stay.
         */
        delete: operations["remove_api_v1_goals__goal_id__delete"];
        options?: never;
        head?: never;
        /**
         * Change
         * @description Change some of a goal: rename, pause, archive, another target, day or monthly amount.
         */
        patch: operations["change_api_v1_goals__goal_id__patch"];
        trace?: never;
    };
    "/api/v1/goals/{goal_id}/contributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contributions
         * @description What counts towards a goal, newest first: by hand, and transactions that its rule found.
         */
        get: operations["contributions_api_v1_goals__goal_id__contributions_get"];
        put?: never;
        /**
         * Contribute
         * @description Put money aside for a goal, or with an amount below zero take some out.
         */
        post: operations["contribute_api_v1_goals__goal_id__contributions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{goal_id}/contributions/{contribution_id}": {
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
         * Take Back
         * @description Remove a contribution. A transaction stays, and counts no more for this goal.
         */
        delete: operations["take_back_api_v1_goals__goal_id__contributions__contribution_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{goal_id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What If
         * @description When the goal would be reached with `monthly` each month; or, with `by` alone, what each month would take.
         */
        get: operations["what_if_api_v1_goals__goal_id__what_if_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Batches
         * @description Who changed what and why, newest first.
         */
        get: operations["batches_api_v1_history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history/{batch_id}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revert
         * @description Take a change back. Taking back the answer's batch does the change again.
         */
        post: operations["revert_api_v1_history__batch_id__revert_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Imports
         * @description Files handed in, newest first.
         */
        get: operations["list_imports_api_v1_imports_get"];
        put?: never;
        /**
         * Hand In
         * @description Hand in a bank's file. It is read in the background; without `auto` it then waits for your answer.
         */
        post: operations["hand_in_api_v1_imports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One Import
         * @description What became of a file: its state, what was understood, what was recorded.
         */
        get: operations["one_import_api_v1_imports__import_id__get"];
        put?: never;
        post?: never;
        /**
         * Discard
         * @description Forget a file that is not in the ledger.
         */
        delete: operations["discard_api_v1_imports__import_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Corrections
         * @description What was in the ledger already and is told otherwise by this file: before and after.
         */
        get: operations["list_corrections_api_v1_imports__import_id__corrections_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer Mapping
         * @description Record a file that waits, or correct how it was read and look at the new preview.
         */
        put: operations["answer_mapping_api_v1_imports__import_id__mapping_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revert
         * @description Take back what a file added. Later edits of its transactions go with them, until this is taken back itself. With
         *     `background` a job does it where it is much: the answer is 202 then, with the job's id.
         */
        post: operations["revert_api_v1_imports__import_id__revert_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Jobs
         * @description The last jobs; with `active` only those that have not ended.
         */
        get: operations["jobs_api_v1_jobs_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Job
         * @description State, progress, and in the end the result or the problem.
         */
        get: operations["job_api_v1_jobs__job_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel
         * @description Ask the job to stop; it does at its next step, and leaves nothing half.
         */
        post: operations["cancel_api_v1_jobs__job_id__cancel_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Learned
         * @description What was learned from your corrections, newest first.
         */
        get: operations["learned_api_v1_learned_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learned/{learned_id}": {
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
         * Forget
         * @description Forget what was learned. What it did stays.
         */
        delete: operations["forget_api_v1_learned__learned_id__delete"];
        options?: never;
        head?: never;
        /**
         * Edit Learned
         * @description Give what was learned another category or other amounts, or switch it on or off.
         */
        patch: operations["edit_learned_api_v1_learned__learned_id__patch"];
        trace?: never;
    };
    "/api/v1/learned/{learned_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply Learned
         * @description File the payee's other transactions the same way, as one batch. What a person decided stays.
         */
        post: operations["apply_learned_api_v1_learned__learned_id__apply_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learned/{learned_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Learned
         * @description What applying it would change. Nothing is changed.
         */
        get: operations["preview_learned_api_v1_learned__learned_id__preview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report
         * @description What Resend reports of letters, signed. Letters that came back or were unwanted stop mail to that address.
         */
        post: operations["report_api_v1_mail_resend_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask
         * @description A page that asks whether no more mail is wanted. Looking at it changes nothing: mail programs look too.
         */
        get: operations["ask_api_v1_mail_unsubscribe_get"];
        put?: never;
        /**
         * Unsubscribe
         * @description Stop mail; also in the one click of RFC 8058.
         */
        post: operations["unsubscribe_api_v1_mail_unsubscribe_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Notifications
         * @description Your inbox, newest first.
         */
        get: operations["notifications_api_v1_notifications_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries
         * @description What was sent to you over e-mail, push and messengers, and how it went.
         */
        get: operations["deliveries_api_v1_notifications_deliveries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Email
         * @description Whether e-mail reaches you.
         */
        get: operations["email_api_v1_notifications_email_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/email/trust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trust Email
         * @description Have mail sent to your address again, after letters came back.
         */
        post: operations["trust_email_api_v1_notifications_email_trust_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/manner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Manner
         * @description Your quiet hours and digests.
         */
        get: operations["manner_api_v1_notifications_manner_get"];
        /**
         * Save Manner
         * @description Replace your quiet hours and digests.
         */
        put: operations["save_manner_api_v1_notifications_manner_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/messengers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All Messengers
         * @description Your messengers, and the kinds that there are.
         */
        get: operations["all_messengers_api_v1_notifications_messengers_get"];
        put?: never;
        /**
         * Add Messenger
         * @description Add a messenger. Its address is kept sealed and never shown again.
         */
        post: operations["add_messenger_api_v1_notifications_messengers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/messengers/{messenger_id}": {
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
         * Remove Messenger
         * @description Remove a messenger.
         */
        delete: operations["remove_messenger_api_v1_notifications_messengers__messenger_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preferences
         * @description What you want to hear of, and over which channels.
         */
        get: operations["preferences_api_v1_notifications_preferences_get"];
        /**
         * Save Preferences
         * @description Replace what you want to hear of.
         */
        put: operations["save_preferences_api_v1_notifications_preferences_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Devices
         * @description Your devices that show messages, and the key with which a browser subscribes.
         */
        get: operations["devices_api_v1_notifications_push_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/push/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Subscribe
         * @description Have a browser show your messages.
         */
        post: operations["subscribe_api_v1_notifications_push_subscriptions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/push/subscriptions/{device_id}": {
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
         * Unsubscribe
         * @description Have a browser show your messages no more.
         */
        delete: operations["unsubscribe_api_v1_notifications_push_subscriptions__device_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read All
         * @description Mark everything, or all about one topic, as read.
         */
        post: operations["read_all_api_v1_notifications_read_all_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try Out
         * @description Send yourself a message over one channel; its outcome shows up among your deliveries.
         */
        post: operations["try_out_api_v1_notifications_test_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notification_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read
         * @description Mark one message as read.
         */
        post: operations["read_api_v1_notifications__notification_id__read_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Outbound
         * @description What left this installation for you: to whom, why, and what was said. Empty means that nothing did.
         */
        get: operations["outbound_api_v1_outbound_get"];
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
        /**
         * Overview
         * @description How much is there, how the month goes, what waits for you, where it went, and the latest transactions.
         */
        get: operations["overview_api_v1_overview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Profile
         * @description What onboarding asked.
         */
        get: operations["profile_api_v1_profile_get"];
        /**
         * Save Profile
         * @description Replace the profile.
         */
        put: operations["save_profile_api_v1_profile_put"];
        post?: never;
        /**
         * Erase
         * @description Erase yourself, your household and everything in it. This cannot be undone.
         */
        delete: operations["erase_api_v1_profile_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rates
         * @description Exchange rates: those of a day, those of a stretch of days, or those that the household typed in.
         */
        get: operations["rates_api_v1_rates_get"];
        put?: never;
        /**
         * Type In
         * @description Type in a rate of your own. It wins over what was published for the same day.
         */
        post: operations["type_in_api_v1_rates_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rates/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take File
         * @description Take a file of the European Central Bank's reference rates as your own: for households without the internet.
         */
        post: operations["take_file_api_v1_rates_import_post"];
        /**
         * Remove Of Files
         * @description Remove every rate that was taken from a file.
         */
        delete: operations["remove_of_files_api_v1_rates_import_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rates/{rate_id}": {
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
         * Remove
         * @description Remove a rate of your own.
         */
        delete: operations["remove_api_v1_rates__rate_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recurring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Series
         * @description Bills, subscriptions and incomes that recur, those that come next first.
         */
        get: operations["series_api_v1_recurring_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recurring/upcoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Upcoming
         * @description What comes from tomorrow on, day by day, and what is late.
         */
        get: operations["upcoming_api_v1_recurring_upcoming_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recurring/{series_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One
         * @description One series.
         */
        get: operations["one_api_v1_recurring__series_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Decide
         * @description Confirm a series, say that it is no bill, give it a name, or correct what is expected of it.
         */
        patch: operations["decide_api_v1_recurring__series_id__patch"];
        trace?: never;
    };
    "/api/v1/recurring/{series_id}/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transactions
         * @description The transactions of a series, newest first.
         */
        get: operations["transactions_api_v1_recurring__series_id__transactions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health
         * @description How the household's money stands, by rules that say what they look at, what they found, and what would help.
         */
        get: operations["health_api_v1_reports_health_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/monthly": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Monthly
         * @description A month against what is usual, its budgets, the goals, and the score: for programs, for people, and in print.
         */
        get: operations["monthly_api_v1_reports_monthly_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Review
         * @description What has no category or a doubtful one, payee by payee, the largest first. What a person decided never waits.
         */
        get: operations["review_api_v1_review_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description File what waits of a payee, as one batch, and learn it for what comes. What a person decided stays.
         */
        post: operations["decide_api_v1_review_decide_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows
         * @description What waits of one payee, newest first, at most 500 rows.
         */
        get: operations["rows_api_v1_review_rows_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Summary
         * @description How much waits, and how much was decided.
         */
        get: operations["summary_api_v1_review_summary_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rules
         * @description Every rule, in the order in which they are asked.
         */
        get: operations["rules_api_v1_rules_get"];
        put?: never;
        /**
         * Create
         * @description Add a rule. It decides about what comes in from now on; apply it to have it decide about the past.
         */
        post: operations["create_api_v1_rules_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/conditions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Conditions
         * @description The conditions that a line of the search grammar stands for.
         */
        post: operations["conditions_api_v1_rules_conditions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export
         * @description Every rule as YAML: categories by key, accounts by name or number.
         */
        get: operations["export_api_v1_rules_export_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring In
         * @description Add the rules of a YAML document, all or none; with `replace` they take the place of those there are.
         */
        post: operations["bring_in_api_v1_rules_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Order
         * @description Have rules asked in another order, as one batch.
         */
        put: operations["order_api_v1_rules_order_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview
         * @description What a rule would do to the transactions there are, or, while one types, to the newest so many. Nothing is
         *     changed.
         */
        post: operations["preview_api_v1_rules_preview_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggestions
         * @description Rules that repeated corrections suggest; none of them acts before somebody makes it.
         */
        get: operations["suggestions_api_v1_rules_suggestions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/suggestions/dismissed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss
         * @description Have a suggestion not made again.
         */
        post: operations["dismiss_api_v1_rules_suggestions_dismissed_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rule
         * @description One rule.
         */
        get: operations["rule_api_v1_rules__rule_id__get"];
        /**
         * Replace
         * @description Replace a rule.
         */
        put: operations["replace_api_v1_rules__rule_id__put"];
        post?: never;
        /**
         * Remove
         * @description Remove a rule. What it did stays.
         */
        delete: operations["remove_api_v1_rules__rule_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{rule_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply
         * @description Apply a rule to the transactions there are, as one batch. What a person set stays.
         */
        post: operations["apply_api_v1_rules__rule_id__apply_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{rule_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Runs
         * @description The batches in which a rule acted, newest first; taking one back is for the history.
         */
        get: operations["runs_api_v1_rules__rule_id__runs_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions
         * @description Where you are signed in.
         */
        get: operations["sessions_api_v1_sessions_get"];
        put?: never;
        post?: never;
        /**
         * End Other Sessions
         * @description Sign out everywhere else.
         */
        delete: operations["end_other_sessions_api_v1_sessions_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}": {
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
         * End Session
         * @description Sign out one of your sessions.
         */
        delete: operations["end_session_api_v1_sessions__session_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream
         * @description Live facts of your household. Send the last `id` you saw as `Last-Event-ID` and you miss nothing.
         */
        get: operations["stream_api_v1_stream_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tags
         * @description Every tag, most used first.
         */
        get: operations["tags_api_v1_tags_get"];
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
        /**
         * Templates
         * @description Entries kept for later, in the household's order.
         */
        get: operations["templates_api_v1_templates_get"];
        put?: never;
        /**
         * Create
         * @description Keep an entry for later.
         */
        post: operations["create_api_v1_templates_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Template
         * @description One template.
         */
        get: operations["template_api_v1_templates__template_id__get"];
        /**
         * Save
         * @description Replace a template.
         */
        put: operations["save_api_v1_templates__template_id__put"];
        post?: never;
        /**
         * Remove
         * @description Remove a template. What was entered with it stays.
         */
        delete: operations["remove_api_v1_templates__template_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use
         * @description Enter what a template says, today unless another day is given.
         */
        post: operations["use_api_v1_templates__template_id__use_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tokens
         * @description Your personal API tokens.
         */
        get: operations["tokens_api_v1_tokens_get"];
        put?: never;
        /**
         * Create Token
         * @description Make a personal API token. Its text is told only now.
         */
        post: operations["create_token_api_v1_tokens_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token_id}": {
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
         * Delete Token
         * @description Remove a personal API token: it is refused at once.
         */
        delete: operations["delete_token_api_v1_tokens__token_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transactions
         * @description Transactions, newest first. Follow `next_cursor`; or ask for `page`, which also tells the `total`.
         */
        get: operations["transactions_api_v1_transactions_get"];
        put?: never;
        /**
         * Create
         * @description Enter a transaction by hand.
         */
        post: operations["create_api_v1_transactions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bulk
         * @description Change or remove many transactions at once, as one batch that can be taken back.
         */
        post: operations["bulk_api_v1_transactions_bulk_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Days
         * @description The days that have transactions, newest first, with their sums.
         */
        get: operations["days_api_v1_transactions_days_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Duplicates
         * @description Pairs that may be one and the same transaction, newest first. What a person decided is not asked again.
         */
        get: operations["duplicates_api_v1_transactions_duplicates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/duplicates/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts
         * @description How many pairs wait for a decision, in all and by account.
         */
        get: operations["counts_api_v1_transactions_duplicates_counts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/duplicates/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description Merge a suspected pair into one, keep both, or have it asked again.
         */
        post: operations["decide_api_v1_transactions_duplicates_decide_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/quick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter
         * @description Enter a transaction by one line. Send an `Idempotency-Key`, so that a lost answer does not make two of it.
         */
        post: operations["enter_api_v1_transactions_quick_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/quick/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview
         * @description What a line would become, problems and all. Nothing is entered.
         */
        post: operations["preview_api_v1_transactions_quick_preview_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Totals
         * @description How many transactions, and money in, out and both, by currency.
         */
        get: operations["totals_api_v1_transactions_totals_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link
         * @description Say that two transactions are the two sides of one transfer.
         */
        post: operations["link_api_v1_transactions_transfers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transaction_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transaction
         * @description One transaction.
         */
        get: operations["transaction_api_v1_transactions__transaction_id__get"];
        put?: never;
        post?: never;
        /**
         * Remove
         * @description Remove a transaction. Taking back its batch brings it back; the bank delivering it again does not.
         */
        delete: operations["remove_api_v1_transactions__transaction_id__delete"];
        options?: never;
        head?: never;
        /**
         * Edit
         * @description Edit a transaction. A chosen category is learned; `Smartspend-Similar` says how many others it would suit.
         */
        patch: operations["edit_api_v1_transactions__transaction_id__patch"];
        trace?: never;
    };
    "/api/v1/transactions/{transaction_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lineage
         * @description What the bank said, and every change since.
         */
        get: operations["lineage_api_v1_transactions__transaction_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transaction_id}/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reconcile
         * @description Correct a transaction to what it really is. What it was stays in its history.
         */
        post: operations["reconcile_api_v1_transactions__transaction_id__reconcile_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transaction_id}/repeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Repeat
         * @description Enter a transaction like this one once more, today unless another day is given.
         */
        post: operations["repeat_api_v1_transactions__transaction_id__repeat_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transaction_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore
         * @description Bring back a transaction that was removed. One that is there already stays as it is.
         */
        post: operations["restore_api_v1_transactions__transaction_id__restore_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transaction_id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Similar
         * @description Others with the same payee and direction, and another category that no person chose.
         */
        get: operations["similar_api_v1_transactions__transaction_id__similar_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{transaction_id}/transfer": {
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
         * Unlink
         * @description Say that this is no transfer. It is not linked to the same transaction again by itself.
         */
        delete: operations["unlink_api_v1_transactions__transaction_id__transfer_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/upload/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand In
         * @description Hand in a bank's file. It is read in the background; without `auto` it then waits for your answer.
         */
        post: operations["hand_in_api_v1_upload__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Webhooks
         * @description Your household's webhooks, and the events that there are.
         */
        get: operations["webhooks_api_v1_webhooks_get"];
        put?: never;
        /**
         * Create
         * @description Make a webhook. Its secret is told only now.
         */
        post: operations["create_api_v1_webhooks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook_id}": {
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
         * Remove
         * @description Remove a webhook with its log.
         */
        delete: operations["remove_api_v1_webhooks__webhook_id__delete"];
        options?: never;
        head?: never;
        /**
         * Change
         * @description Change a webhook, turn it off, or on again.
         */
        patch: operations["change_api_v1_webhooks__webhook_id__patch"];
        trace?: never;
    };
    "/api/v1/webhooks/{webhook_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries
         * @description What was sent to a webhook in the last month, newest first.
         */
        get: operations["deliveries_api_v1_webhooks__webhook_id__deliveries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook_id}/deliveries/{delivery_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry
         * @description Send a delivery once more, at once, under the same id.
         */
        post: operations["retry_api_v1_webhooks__webhook_id__deliveries__delivery_id__retry_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook_id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate
         * @description Make a new secret, told only now. The former one signs too for 24 hours.
         */
        post: operations["rotate_api_v1_webhooks__webhook_id__rotate_secret_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try Out
         * @description Send a message without meaning; its outcome shows up in the log.
         */
        post: operations["try_out_api_v1_webhooks__webhook_id__test_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ready
         * @description Database, worker and schedule. 503 while the database is out of reach.
         */
        get: operations["ready_health_get"];
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
         * Live
         * @description The process answers.
         */
        get: operations["live_health_live_get"];
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
        /**
         * Ready
         * @description Database, worker and schedule. 503 while the database is out of reach.
         */
        get: operations["ready_health_ready_get"];
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
         * About
         * @description What this is and where to read on.
         */
        About: {
            /**
             * Api
             * @default /api/v1
             */
            api: string;
            /**
             * Docs
             * @default /docs
             */
            docs: string;
            /**
             * Name
             * @default Smart Spend
             */
            name: string;
            /**
             * Openapi
             * @default /openapi.json
             */
            openapi: string;
            /**
             * Version
             * @default 0.1.0
             */
            version: string;
        };
        /**
         * AccessToken
         * @description A bearer token for the `Authorization` header; `expires_in` is in seconds.
         */
        AccessToken: {
            /** Access Token */
            access_token: string;
            /** Expires In */
            expires_in: number;
            /**
             * Token Type
             * @default bearer
             * @constant
             */
            token_type: "bearer";
        };
        /**
         * Account
         * @description An account. `balance` is the opening balance with everything booked since.
         */
        Account: {
            /** Archived */
            archived: boolean;
            balance: components["schemas"]["MoneyWire"];
            /** Currency */
            currency: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Institution */
            institution: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "checking" | "savings" | "credit_card" | "cash" | "loan" | "investment" | "other";
            /** Last Booked On */
            last_booked_on: string | null;
            /** Name */
            name: string;
            /** Number */
            number: string | null;
            /** Opened On */
            opened_on: string | null;
            opening_balance: components["schemas"]["MoneyWire"];
            /** Position */
            position: number;
            reconciliation: components["schemas"]["Standing"];
            /** Transactions */
            transactions: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * AccountBalance
         * @description What one account held, in its own currency.
         */
        AccountBalance: {
            balance: components["schemas"]["MoneyWire"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /**
         * AccountChange
         * @description What to change; what is left out stays.
         */
        AccountChange: {
            /**
             * Archived
             * @default false
             */
            archived: boolean;
            /**
             * Currency
             * @default
             * @example EUR
             */
            currency: string;
            /** Institution */
            institution?: string | null;
            /**
             * Kind
             * @default checking
             * @enum {string}
             */
            kind: "checking" | "savings" | "credit_card" | "cash" | "loan" | "investment" | "other";
            /**
             * Name
             * @default
             */
            name: string;
            /** Number */
            number?: string | null;
            /** Opened On */
            opened_on?: string | null;
            /**
             * Opening Balance
             * @default
             */
            opening_balance: components["schemas"]["MoneyWire"] | string;
            /**
             * Position
             * @default 0
             */
            position: number;
        };
        /**
         * AccountWish
         * @description An account to be made for the file.
         */
        AccountWish: {
            /** Currency */
            currency?: string | null;
            /**
             * Kind
             * @default checking
             * @enum {string}
             */
            kind: "checking" | "savings" | "credit_card" | "cash" | "loan" | "investment" | "other";
            /**
             * Name
             * @example Joint account
             */
            name: string;
        };
        /**
         * AccountWithBalance
         * @description An account and what it holds.
         */
        AccountWithBalance: {
            balance: components["schemas"]["MoneyWire"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /**
         * Accounts
         * @description Every account.
         */
        Accounts: {
            /** Items */
            items: components["schemas"]["Account"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /**
         * Actions
         * @description What a rule does; what is left out it leaves as it is. `transfer` marks a transfer between own accounts,
         *     `ignore` leaves a transaction out of totals, budgets and reports. Only one of `category_id`, `splits`, `transfer`
         *     and `ignore` can be.
         */
        Actions: {
            /**
             * Add Tags
             * @default []
             */
            add_tags: string[];
            /** Category Id */
            category_id?: string | null;
            /**
             * Ignore
             * @default false
             */
            ignore: boolean;
            /** Note */
            note?: string | null;
            /** Payee */
            payee?: string | null;
            /**
             * Splits
             * @default []
             */
            splits: components["schemas"]["SplitPart"][];
            /**
             * Transfer
             * @default false
             */
            transfer: boolean;
        };
        /**
         * Actor
         * @description Who or what made a change.
         */
        Actor: {
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /**
         * ActorWire
         * @description Who or what made a change.
         */
        ActorWire: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "person" | "bank" | "rule" | "import" | "system";
            /** Name */
            name: string;
        };
        /**
         * AdviceWire
         * @description One thing to do. `effect` is what it is about, `once` or each month; `subject` names a bill or a budget.
         */
        AdviceWire: {
            effect: components["schemas"]["MoneyWire"] | null;
            /** Key */
            key: string;
            /** Once */
            once: boolean;
            /** Subject */
            subject: string | null;
        };
        /**
         * Again
         * @description One more like it. `booked_on` is today unless said.
         */
        Again: {
            /** Booked On */
            booked_on?: string | null;
            /** Id */
            id?: string | null;
        };
        /**
         * AmountsWire
         * @description What the amounts of a series are like. `behaviour`: one price, a price that changes, or different each time.
         */
        AmountsWire: {
            /**
             * Behaviour
             * @enum {string}
             */
            behaviour: "fixed" | "stepped" | "varying";
            high: components["schemas"]["MoneyWire"];
            low: components["schemas"]["MoneyWire"];
            median: components["schemas"]["MoneyWire"];
        };
        /**
         * Anomalies
         * @description Odd payments, newest first.
         */
        Anomalies: {
            /** Currency */
            currency: string;
            /** Items */
            items: components["schemas"]["Anomaly"][];
            period: components["schemas"]["PeriodWire"];
        };
        /**
         * Anomaly
         * @description A payment far outside its payee's usual range, with the reason in words.
         */
        Anomaly: {
            amount: components["schemas"]["MoneyWire"];
            /**
             * Booked On
             * Format: date
             */
            booked_on: string;
            /** Kind */
            kind: string;
            /** Payee */
            payee: string;
            /** Reason */
            reason: string;
            /**
             * Transaction Id
             * Format: uuid
             */
            transaction_id: string;
            usual: components["schemas"]["MoneyWire"];
            usual_max: components["schemas"]["MoneyWire"];
        };
        /**
         * Applied
         * @description What was changed, and the batch that takes it back.
         */
        Applied: {
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /** Changed */
            changed: number;
        };
        /**
         * Assertion
         * @description A stated balance and what the ledger gives. `difference` is stated minus computed.
         *
         *     `id` is null for what a statement states, which goes only with its import.
         */
        Assertion: {
            /** Agrees */
            agrees: boolean;
            balance: components["schemas"]["MoneyWire"];
            computed: components["schemas"]["MoneyWire"];
            difference: components["schemas"]["MoneyWire"];
            /** File Name */
            file_name: string | null;
            /** Id */
            id: string | null;
            /** Import Id */
            import_id: string | null;
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Source
             * @enum {string}
             */
            source: "statement" | "person";
        };
        /**
         * Assignment
         * @description What an envelope has in a month, instead of what it had.
         */
        Assignment: {
            amount: components["schemas"]["MoneyWire"];
            /**
             * Budget Id
             * Format: uuid
             */
            budget_id: string;
        };
        /**
         * Assignments
         * @description What envelopes have in a month.
         */
        Assignments: {
            /** Items */
            items: components["schemas"]["Assignment"][];
            /**
             * Month
             * @example 2026-11
             */
            month: string;
        };
        /**
         * Attention
         * @description Something that waits for the person. `link` is a path of the web app.
         */
        Attention: {
            /** Count */
            count: number;
            /** Kind */
            kind: string;
            /** Link */
            link: string;
            /** Text */
            text: string;
        };
        /**
         * Balances
         * @description Balances at the ends of days, oldest first.
         */
        Balances: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            /** Currency */
            currency: string;
            /** Items */
            items: components["schemas"]["DayBalance"][];
        };
        /**
         * Batch
         * @description Changes made together. `rows` counts the rows it touched.
         */
        Batch: {
            actor: components["schemas"]["ActorWire"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Cause
             * @example transactions.edit
             */
            cause: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Reverted By */
            reverted_by: string | null;
            /** Revertible */
            revertible: boolean;
            /** Reverts */
            reverts: string | null;
            /** Rows */
            rows: number;
            /** Summary */
            summary: string;
        };
        /**
         * Batches
         * @description A page of batches, newest first.
         */
        Batches: {
            /** Items */
            items: components["schemas"]["Batch"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * BudgetAlert
         * @description A threshold that was reached, and the transaction that reached it.
         */
        BudgetAlert: {
            /**
             * Crossed At
             * Format: date-time
             */
            crossed_at: string;
            /**
             * Threshold
             * @example 0.8
             */
            threshold: number;
            /** Transaction Id */
            transaction_id: string | null;
        };
        /**
         * BudgetChange
         * @description What may be changed by itself. `paused` budgets tell nothing; `archived` ones are kept out of sight.
         *
         *     A new `amount` is the limit of the period that holds the day `amount_from`, of the current one by default; and as
         *     `amount_for` says, of all after it (`onwards`), of that `period` alone, or of all there ever were (`always`).
         */
        BudgetChange: {
            /** Alert At */
            alert_at?: (number | string)[] | null;
            amount?: components["schemas"]["MoneyWire"] | null;
            /**
             * Amount For
             * @default onwards
             * @enum {string}
             */
            amount_for: "onwards" | "period" | "always";
            /** Amount From */
            amount_from?: string | null;
            /** Archived */
            archived?: boolean | null;
            /** Name */
            name?: string | null;
            /** Pace Alert */
            pace_alert?: boolean | null;
            /** Paused */
            paused?: boolean | null;
        };
        /**
         * BudgetDays
         * @description Days of a budget's period, both included.
         */
        BudgetDays: {
            /**
             * End
             * Format: date
             */
            end: string;
            /**
             * Start
             * Format: date
             */
            start: string;
        };
        /**
         * BudgetHistory
         * @description Periods of a budget, oldest first; the last one is the current one.
         */
        BudgetHistory: {
            /** Items */
            items: components["schemas"]["PastPeriod"][];
        };
        /**
         * BudgetPace
         * @description `expected` is what an even spender would have spent by now; `passes_on` the day on which, at this rate and with
         *     what is known to come, the limit is exceeded.
         */
        BudgetPace: {
            expected: components["schemas"]["MoneyWire"];
            /** Passes On */
            passes_on: string | null;
        };
        /**
         * BudgetStatus
         * @description How far a budget is used.
         *
         *     `limit` is the budget's `amount` and what was `carried` over from before. `spent` counts everything booked in the
         *     period, pending or not; `ahead` is the part of it that lies in days to come. `share` is 1 where all of the limit is
         *     used; `projected` is what is spent at the end at this rate. `unconverted` is what was spent in currencies without a
         *     rate: it is in none of the other figures.
         */
        BudgetStatus: {
            ahead: components["schemas"]["MoneyWire"];
            /** Alerts */
            alerts: components["schemas"]["BudgetAlert"][];
            amount: components["schemas"]["MoneyWire"];
            /**
             * Budget Id
             * Format: uuid
             */
            budget_id: string;
            carried: components["schemas"]["MoneyWire"];
            left: components["schemas"]["MoneyWire"];
            limit: components["schemas"]["MoneyWire"];
            pace: components["schemas"]["BudgetPace"];
            period: components["schemas"]["BudgetDays"];
            projected: components["schemas"]["MoneyWire"];
            /** Share */
            share: number;
            spent: components["schemas"]["MoneyWire"];
            /** Unconverted */
            unconverted: components["schemas"]["MoneyWire"][];
        };
        /**
         * BudgetSuggestion
         * @description A limit for a category. `evidence` says what it stands on; `values` are what was spent, oldest period first.
         */
        BudgetSuggestion: {
            amount: components["schemas"]["MoneyWire"];
            /**
             * Category Id
             * Format: uuid
             */
            category_id: string;
            /**
             * Evidence
             * @example Median of the last 12 months, 3 left out
             */
            evidence: string;
            /** Key */
            key: string;
            /** Left Out */
            left_out: number;
            median: components["schemas"]["MoneyWire"];
            /** Name */
            name: string;
            /** Periods */
            periods: number;
            trimmed_mean: components["schemas"]["MoneyWire"];
            /** Values */
            values: components["schemas"]["MoneyWire"][];
        };
        /**
         * BudgetSuggestions
         * @description Suggested limits, the highest first, for categories that have none yet.
         */
        BudgetSuggestions: {
            /** Items */
            items: components["schemas"]["BudgetSuggestion"][];
            /**
             * Method
             * @enum {string}
             */
            method: "median" | "trimmed_mean";
            /**
             * Period
             * @enum {string}
             */
            period: "weekly" | "four_weekly" | "monthly" | "yearly" | "payday";
        };
        /**
         * BudgetWithStatus
         * @description A budget and how far it is used.
         */
        BudgetWithStatus: {
            /** Account Ids */
            account_ids: string[];
            /** Alert At */
            alert_at: number[];
            amount: components["schemas"]["MoneyWire"];
            /** Archived */
            archived: boolean;
            /** Category Id */
            category_id: string | null;
            /** Category Ids */
            category_ids: string[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Limits */
            limits: components["schemas"]["LimitSince"][];
            /** Name */
            name: string | null;
            /** Pace Alert */
            pace_alert: boolean;
            /** Paused */
            paused: boolean;
            /**
             * Period
             * @enum {string}
             */
            period: "weekly" | "four_weekly" | "monthly" | "yearly" | "payday" | "custom";
            /** Q */
            q: string;
            /**
             * Rollover
             * @enum {string}
             */
            rollover: "none" | "surplus" | "overspend" | "both";
            rollover_cap: components["schemas"]["MoneyWire"] | null;
            /** Rollover From */
            rollover_from: string | null;
            schedule: components["schemas"]["ScheduleWire"] | null;
            status: components["schemas"]["BudgetStatus"];
            /** Tags */
            tags: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * Budgets
         * @description Every budget, oldest first.
         */
        Budgets: {
            /** Items */
            items: components["schemas"]["BudgetWithStatus"][];
            /** Next Cursor */
            next_cursor: null;
        };
        /**
         * Bulk
         * @description Transactions by their ids, or by a filter, and what to do with them.
         */
        Bulk: {
            changes: components["schemas"]["BulkChanges"];
            filter?: components["schemas"]["FilterQuery"] | null;
            /** Ids */
            ids?: string[] | null;
        };
        /**
         * BulkChanges
         * @description What to change on all of them; `delete` removes them instead.
         */
        BulkChanges: {
            /**
             * Add Tags
             * @default []
             */
            add_tags: string[];
            /** Category Id */
            category_id?: string | null;
            /**
             * Delete
             * @default false
             */
            delete: boolean;
            /**
             * Ignored
             * @default false
             */
            ignored: boolean;
            /**
             * Notes
             * @default
             */
            notes: string;
            /**
             * Payee
             * @default
             */
            payee: string;
            /**
             * Remove Tags
             * @default []
             */
            remove_tags: string[];
        };
        /**
         * BulkDone
         * @description What a change of many did.
         */
        BulkDone: {
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /** Changed */
            changed: number;
        };
        /**
         * Cashflow
         * @description Every day of a month.
         */
        Cashflow: {
            /** Currency */
            currency: string;
            /** Items */
            items: components["schemas"]["CashflowDay"][];
            /** Month */
            month: string;
        };
        /**
         * CashflowDay
         * @description One day. `out` is below zero; `balance` is what the accounts held in the evening.
         */
        CashflowDay: {
            balance: components["schemas"]["MoneyWire"];
            in: components["schemas"]["MoneyWire"];
            net: components["schemas"]["MoneyWire"];
            /**
             * On
             * Format: date
             */
            on: string;
            out: components["schemas"]["MoneyWire"];
        };
        /**
         * Categories
         * @description The whole tree, each group followed by its categories.
         */
        Categories: {
            /** Items */
            items: components["schemas"]["Category"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /**
         * CategoriesReport
         * @description Spending by category, most first.
         */
        CategoriesReport: {
            /** Currency */
            currency: string;
            /** Items */
            items: components["schemas"]["CategorySpending"][];
            period: components["schemas"]["PeriodWire"];
        };
        /**
         * Category
         * @description A category. `transactions` counts transactions, or parts of split ones. A hidden one is not offered any more.
         */
        Category: {
            /** Built In */
            built_in: boolean;
            /** Color */
            color: string | null;
            /** Group */
            group: string;
            /** Hidden */
            hidden: boolean;
            /** Icon */
            icon: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Key
             * @example food.groceries
             */
            key: string;
            /** Name */
            name: string;
            /** Parent Id */
            parent_id: string | null;
            /** Position */
            position: number;
            /** Transactions */
            transactions: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * CategoryChange
         * @description The category as it shall be.
         */
        CategoryChange: {
            /** Color */
            color?: string | null;
            /**
             * Hidden
             * @default false
             */
            hidden: boolean;
            /**
             * Icon
             * @default tag
             * @example shopping_cart
             */
            icon: string;
            /** Name */
            name: string;
            /** Parent Id */
            parent_id: string | null;
            /**
             * Position
             * @default 0
             */
            position: number;
        };
        /**
         * CategoryMerge
         * @description The category that takes up another one.
         */
        CategoryMerge: {
            /**
             * Into
             * Format: uuid
             */
            into: string;
        };
        /**
         * CategoryMerged
         * @description How many transactions, or parts of split ones, went over, and the batch that takes it back.
         */
        CategoryMerged: {
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /** Changed */
            changed: number;
        };
        /**
         * CategoryOf
         * @description A transaction's category, who decided it, how sure that is and why.
         */
        CategoryOf: {
            /** Confidence */
            confidence: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Reason */
            reason: string;
            /** Source */
            source: ("person" | "rule" | "learned" | "bank" | "merchant" | "model" | "ai" | "transfer") | null;
        };
        /**
         * CategoryOrder
         * @description The groups, or the categories of one group, each once, as they shall stand.
         */
        CategoryOrder: {
            /** Ids */
            ids: string[];
            /** Parent Id */
            parent_id: string | null;
        };
        /**
         * CategorySpending
         * @description Spending in one category; `key` is `none` without one. `share` is of all spending, from 0 to 1.
         */
        CategorySpending: {
            amount: components["schemas"]["MoneyWire"];
            /** Category Id */
            category_id: string | null;
            /** Group */
            group: string;
            /** Key */
            key: string;
            /** Name */
            name: string;
            previous: components["schemas"]["MoneyWire"];
            /** Share */
            share: number;
            /** Transactions */
            transactions: number;
        };
        /**
         * CategoryWire
         * @description What the last transaction is for.
         */
        CategoryWire: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Key */
            key: string | null;
            /** Name */
            name: string;
        };
        /**
         * Change
         * @description One change: who, when, why, and each field before and after.
         */
        Change: {
            actor: components["schemas"]["Actor"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /** Cause */
            cause: string;
            /** Fields */
            fields: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
        };
        /**
         * Channels
         * @description Where a kind of message goes. What is left out stays as it usually is.
         */
        Channels: {
            /** Email */
            email?: boolean | null;
            /** Inbox */
            inbox?: boolean | null;
            /** Messenger */
            messenger?: boolean | null;
            /** Push */
            push?: boolean | null;
        };
        /**
         * Coming
         * @description What comes from tomorrow on, and what is late. `pay_day` is the next one, where the household said when.
         */
        Coming: {
            /** Items */
            items: components["schemas"]["ComingWire"][];
            /** Pay Day */
            pay_day: string | null;
            /**
             * Start
             * Format: date
             */
            start: string;
            /** Totals */
            totals: components["schemas"]["ComingTotal"][];
            /**
             * Until
             * Format: date
             */
            until: string;
        };
        /**
         * ComingTotal
         * @description What the window comes to in one currency; transfers between own accounts are left out.
         */
        ComingTotal: {
            bills: components["schemas"]["MoneyWire"];
            /** Currency */
            currency: string;
            income: components["schemas"]["MoneyWire"];
        };
        /**
         * ComingWire
         * @description One occurrence that is to come. `late`: it should be there by now.
         */
        ComingWire: {
            amount: components["schemas"]["MoneyWire"];
            /**
             * Direction
             * @enum {string}
             */
            direction: "in" | "out";
            /**
             * Kind
             * @enum {string}
             */
            kind: "income" | "transfer" | "subscription" | "bill";
            /** Late */
            late: boolean;
            /** Name */
            name: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Series Id
             * Format: uuid
             */
            series_id: string;
        };
        /**
         * Condition
         * @description One comparison; `value_to` is the upper bound of `between`. Amounts are decimal texts without sign, days are
         *     texts such as 2026-03-31, categories are keys.
         */
        Condition: {
            /**
             * Field
             * @enum {string}
             */
            field: "payee" | "description" | "text" | "notes" | "amount" | "date" | "day" | "account_id" | "direction" | "currency" | "status" | "category" | "tag";
            /**
             * Operator
             * @enum {string}
             */
            operator: "contains" | "equals" | "is" | "starts_with" | "ends_with" | "word" | "matches" | "greater" | "less" | "at_least" | "at_most" | "between" | "before" | "after";
            /** Value */
            value: string;
            /** Value To */
            value_to?: string | null;
        };
        /**
         * Contribution
         * @description A contribution: by hand, or a transaction that the goal's rule found.
         */
        Contribution: {
            amount: components["schemas"]["MoneyWire"];
            /**
             * Booked On
             * Format: date
             */
            booked_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string;
            /** Payee */
            payee: string;
            /**
             * Source
             * @enum {string}
             */
            source: "person" | "rule";
            /** Transaction Id */
            transaction_id: string | null;
        };
        /**
         * Contributions
         * @description Contributions, newest first.
         */
        Contributions: {
            /** Items */
            items: components["schemas"]["Contribution"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * CopyOf
         * @description A copy of a budget.
         */
        CopyOf: {
            /** Id */
            id?: string | null;
            /** Name */
            name?: string | null;
        };
        /**
         * Correction
         * @description A line that the ledger knew, and that the file tells otherwise.
         *
         *     `changed` and `settled` (pending became booked): `after` is how the ledger has it now. `removed`: a pending line
         *     that the bank no longer lists. `kept`: the same event in other words; the ledger stayed, `after` is what the file
         *     says.
         */
        Correction: {
            after: components["schemas"]["Told"] | null;
            before: components["schemas"]["Told"];
            /**
             * Kind
             * @enum {string}
             */
            kind: "changed" | "settled" | "removed" | "kept";
            /**
             * Row
             * @description the line of the file, where it has words of its own
             */
            row: number | null;
            /**
             * Transaction Id
             * Format: uuid
             */
            transaction_id: string;
        };
        /**
         * Corrections
         * @description A page of corrections.
         */
        Corrections: {
            /** Items */
            items: components["schemas"]["Correction"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * Cover
         * @description Fills up an overspent envelope from another one, or from what is to be assigned.
         */
        Cover: {
            /**
             * Budget Id
             * Format: uuid
             */
            budget_id: string;
            /** From Id */
            from_id?: string | null;
            /**
             * Month
             * @example 2026-11
             */
            month: string;
        };
        /**
         * Coverage
         * @description What statements cover of an account.
         */
        Coverage: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            /** Holes */
            holes: components["schemas"]["Hole"][];
            /** Months */
            months: components["schemas"]["CoveredMonth"][];
            /**
             * Since
             * Format: date
             */
            since: string;
            /** Statements */
            statements: number;
            /**
             * Until
             * Format: date
             */
            until: string;
        };
        /**
         * Coverages
         * @description What statements cover, by account. Accounts without statements are not among them.
         */
        Coverages: {
            /** Items */
            items: components["schemas"]["Coverage"][];
        };
        /**
         * CoveredMonth
         * @description How much of a month statements cover.
         */
        CoveredMonth: {
            /** Covered Days */
            covered_days: number;
            /**
             * Month
             * @example 2026-03
             */
            month: string;
            /**
             * State
             * @enum {string}
             */
            state: "covered" | "partly" | "hole";
        };
        /**
         * Credentials
         * @description Address and password.
         */
        Credentials: {
            /**
             * Email
             * @example ada@example.org
             */
            email: string;
            /** Password */
            password: string;
        };
        /**
         * CurrencyTotals
         * @description Money in, out and both, in one currency.
         */
        CurrencyTotals: {
            /** Currency */
            currency: string;
            in: components["schemas"]["MoneyWire"];
            net: components["schemas"]["MoneyWire"];
            out: components["schemas"]["MoneyWire"];
        };
        /**
         * DayBalance
         * @description What was there at the end of a day.
         */
        DayBalance: {
            balance: components["schemas"]["MoneyWire"];
            /**
             * On
             * Format: date
             */
            on: string;
        };
        /**
         * DayOf
         * @description A day's transactions, as a number and net sums by currency.
         */
        DayOf: {
            /** Count */
            count: number;
            /** Net */
            net: components["schemas"]["MoneyWire"][];
            /**
             * On
             * Format: date
             */
            on: string;
        };
        /**
         * Days
         * @description Days with transactions, newest first: where each one stands in the list.
         */
        Days: {
            /** Count */
            count: number;
            /** Items */
            items: components["schemas"]["DayOf"][];
        };
        /**
         * Decided
         * @description What was done. `batch_id` can be taken back; null where nothing in the ledger changed.
         */
        Decided: {
            /** Batch Id */
            batch_id: string | null;
            /** Survivor */
            survivor: string | null;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "merge" | "keep" | "ask";
        };
        /**
         * Decision
         * @description What becomes of a suspected pair: one of them, both of them, or asking again. `survivor` stays when merged.
         */
        Decision: {
            /**
             * A
             * Format: uuid
             */
            a: string;
            /**
             * B
             * Format: uuid
             */
            b: string;
            /** Survivor */
            survivor?: string | null;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "merge" | "keep" | "ask";
        };
        /**
         * Deliveries
         * @description Your last deliveries, newest first.
         */
        Deliveries: {
            /** Items */
            items: components["schemas"]["Delivery"][];
        };
        /**
         * Delivery
         * @description One message on its way to you over one channel. `next_at`: when it is sent, or tried again.
         */
        Delivery: {
            /** Attempts */
            attempts: number;
            /** Channel */
            channel: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Next At */
            next_at: string | null;
            /** Problem */
            problem: string | null;
            /** Sent At */
            sent_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "sent" | "failed" | "dead" | "suppressed" | "digest";
            /** Target */
            target: string;
            /** Title */
            title: string;
            /** Topic */
            topic: string;
        };
        /**
         * Device
         * @description A browser that shows messages. `fingerprint` is the SHA-256 of its endpoint: it knows itself by it.
         */
        Device: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Fingerprint */
            fingerprint: string;
            /** Host */
            host: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Sent At */
            last_sent_at: string | null;
            /** Name */
            name: string;
        };
        /**
         * Devices
         * @description Your devices, and the key with which a browser subscribes.
         */
        Devices: {
            /** Items */
            items: components["schemas"]["Device"][];
            /** Public Key */
            public_key: string;
        };
        /**
         * Digests
         * @description Whether messages of a channel are collected and come together.
         */
        Digests: {
            /**
             * Email
             * @default off
             * @enum {string}
             */
            email: "off" | "daily" | "weekly";
            /**
             * Messenger
             * @default off
             * @enum {string}
             */
            messenger: "off" | "daily" | "weekly";
            /**
             * Push
             * @default off
             * @enum {string}
             */
            push: "off" | "daily" | "weekly";
        };
        /**
         * Dismissal
         * @description A suggestion that is not wanted.
         */
        Dismissal: {
            /** Suggestion */
            suggestion: string;
        };
        /**
         * Duplicate
         * @description Two that may be one and the same.
         */
        Duplicate: {
            a: components["schemas"]["Transaction"];
            b: components["schemas"]["Transaction"];
            /** Reason */
            reason: string;
        };
        /**
         * DuplicateCounts
         * @description How many pairs wait for a decision.
         */
        DuplicateCounts: {
            /** By Account */
            by_account: components["schemas"]["OfAccount"][];
            /** Count */
            count: number;
        };
        /**
         * Duplicates
         * @description Suspected duplicates.
         */
        Duplicates: {
            /** Items */
            items: components["schemas"]["Duplicate"][];
        };
        /**
         * EmailState
         * @description Whether this installation sends e-mail, and whether it goes to your address.
         */
        EmailState: {
            /** Address */
            address: string;
            /** Available */
            available: boolean;
            /** Detail */
            detail: string | null;
            /** Since */
            since: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "bounced" | "complained";
        };
        /**
         * EnvelopeMonthWire
         * @description A month of envelopes. `to_assign` = `before` + `income` - `assigned` - `outside` - `overspent`.
         *
         *     `outside` was spent on what no envelope is for; `overspent` is what envelopes lacked at the end of the month before.
         *     `plan` is nothing, and all else empty, where the household has no envelopes. `left_out` names budgets in use that
         *     are no envelopes: those that are not monthly from the first day, or in another currency.
         */
        EnvelopeMonthWire: {
            assigned: components["schemas"]["MoneyWire"] | null;
            before: components["schemas"]["MoneyWire"] | null;
            /** Envelopes */
            envelopes: components["schemas"]["EnvelopeWire"][];
            income: components["schemas"]["MoneyWire"] | null;
            /** Left Out */
            left_out: string[];
            /** Month */
            month: string;
            outside: components["schemas"]["MoneyWire"] | null;
            overspent: components["schemas"]["MoneyWire"] | null;
            plan: components["schemas"]["EnvelopePlan"] | null;
            to_assign: components["schemas"]["MoneyWire"] | null;
        };
        /**
         * EnvelopePlan
         * @description When envelopes began, and with how much.
         */
        EnvelopePlan: {
            opening: components["schemas"]["MoneyWire"];
            /** Start */
            start: string;
        };
        /**
         * EnvelopeWire
         * @description An envelope in a month; `goal` is the budget's limit.
         */
        EnvelopeWire: {
            assigned: components["schemas"]["MoneyWire"];
            available: components["schemas"]["MoneyWire"];
            /**
             * Budget Id
             * Format: uuid
             */
            budget_id: string;
            carried: components["schemas"]["MoneyWire"];
            /** Category Id */
            category_id: string | null;
            goal: components["schemas"]["MoneyWire"];
            /** Name */
            name: string | null;
            spent: components["schemas"]["MoneyWire"];
        };
        /**
         * Erasure
         * @description The caller's own e-mail address, to confirm.
         */
        Erasure: {
            /** Confirm */
            confirm: string;
        };
        /**
         * EvidenceWire
         * @description A number that a finding stands on.
         */
        EvidenceWire: {
            /** Key */
            key: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "money" | "share" | "number" | "months";
            money: components["schemas"]["MoneyWire"] | null;
            /** Number */
            number: number | null;
        };
        /**
         * ExchangeRate
         * @description One euro was worth `rate` units of `currency` on `day`.
         *
         *     `source` tells whether the household typed it in, took it from a file, or it was published for everybody; only the
         *     first two have an `id`, and can be removed.
         */
        ExchangeRate: {
            /** Currency */
            currency: string;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Id */
            id: string | null;
            /**
             * Rate
             * @example 1.0823
             */
            rate: string;
            /**
             * Source
             * @enum {string}
             */
            source: "typed" | "file" | "reference";
        };
        /**
         * ExchangeRates
         * @description Rates, by currency and day. `own` counts those of the household itself, on any day.
         */
        ExchangeRates: {
            /**
             * Base
             * @constant
             */
            base: "EUR";
            fetching: components["schemas"]["Fetching"];
            /** Items */
            items: components["schemas"]["ExchangeRate"][];
            /** Next Cursor */
            next_cursor?: null;
            /** Own */
            own: number;
        };
        /**
         * ExpectedWire
         * @description What comes next.
         */
        ExpectedWire: {
            amount: components["schemas"]["MoneyWire"];
            /**
             * On
             * Format: date
             */
            on: string;
        };
        /**
         * Fetching
         * @description Whether this installation fetches published rates, the newest day it has, and how the last attempt went.
         */
        Fetching: {
            /** Enabled */
            enabled: boolean;
            /** Failure */
            failure: string | null;
            /** Newest Day */
            newest_day: string | null;
            /** Tried At */
            tried_at: string | null;
        };
        /**
         * FilterQuery
         * @description Which transactions. Days are both included; repeated accounts and categories mean any of them, tags all.
         */
        FilterQuery: {
            /**
             * Account Id
             * @default []
             */
            account_id: string[];
            /**
             * Category
             * @description Id, key, group's key, or `none`.
             * @default []
             */
            category: string[];
            /** Direction */
            direction?: ("in" | "out") | null;
            /** End Date */
            end_date?: string | null;
            /**
             * Ignored
             * @description Left out of totals, budgets and reports.
             */
            ignored?: boolean | null;
            /** Import Id */
            import_id?: string | null;
            /** Is Anomaly */
            is_anomaly?: boolean | null;
            /** Max Amount */
            max_amount?: string | null;
            /** Min Amount */
            min_amount?: string | null;
            /**
             * Q
             * @description Starts of words, `"a phrase"`, `-without`, `amount:>50`, `category:food`, `tag:x`, `account:x`; `tag:x,y` is either.
             * @default
             */
            q: string;
            /** Start Date */
            start_date?: string | null;
            /** Status */
            status?: ("booked" | "pending") | null;
            /**
             * Tag
             * @default []
             */
            tag: string[];
            /**
             * Transfer Id
             * @description Both sides of a transfer.
             */
            transfer_id?: string | null;
        };
        /**
         * FlowsWire
         * @description `saving` is income less expense. Transfers are in neither.
         */
        FlowsWire: {
            expense: components["schemas"]["MoneyWire"];
            income: components["schemas"]["MoneyWire"];
            saving: components["schemas"]["MoneyWire"];
        };
        /**
         * Goal
         * @description A goal. `asked` is what was put aside for it, `saved` what of that is really there; `first` what goals before it
         *     on the same account still take.
         */
        Goal: {
            /** Account Id */
            account_id: string | null;
            /** Archived */
            archived: boolean;
            asked: components["schemas"]["MoneyWire"];
            /**
             * Counts
             * @enum {string}
             */
            counts: "balance" | "contributions";
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            first: components["schemas"]["MoneyWire"];
            /** Icon */
            icon: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Interest Rate */
            interest_rate: number;
            left: components["schemas"]["MoneyWire"];
            /** Match */
            match: (components["schemas"]["OfTransfers"] | components["schemas"]["OfCategory"] | components["schemas"]["OfFilter"]) | null;
            monthly: components["schemas"]["MoneyWire"] | null;
            /** Name */
            name: string;
            /** Paused */
            paused: boolean;
            plan: components["schemas"]["GoalPlan"];
            /** Position */
            position: number;
            /** Problems */
            problems: ("account_gone" | "no_rate" | "not_there")[];
            /** Reached At */
            reached_at: string | null;
            saved: components["schemas"]["MoneyWire"];
            /** Share */
            share: number;
            /**
             * Started On
             * Format: date
             */
            started_on: string;
            target: components["schemas"]["MoneyWire"];
            /** Target Date */
            target_date: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * GoalAccount
         * @description An account that goals share: what it holds, what they take of it, what no goal takes, and what is asked for and
         *     not there.
         */
        GoalAccount: {
            balance: components["schemas"]["MoneyWire"];
            free: components["schemas"]["MoneyWire"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            short: components["schemas"]["MoneyWire"];
            taken: components["schemas"]["MoneyWire"];
        };
        /**
         * GoalChange
         * @description What to change; what is left out stays.
         */
        GoalChange: {
            /**
             * Archived
             * @default false
             */
            archived: boolean;
            /**
             * Icon
             * @default goal
             */
            icon: string;
            /**
             * Interest Rate
             * @default 0
             * @example 2.5
             */
            interest_rate: number | string;
            monthly?: components["schemas"]["MoneyWire"] | null;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Paused
             * @default false
             */
            paused: boolean;
            target?: components["schemas"]["MoneyWire"] | null;
            /** Target Date */
            target_date?: string | null;
        };
        /**
         * GoalOrder
         * @description Goals in the order in which they are served; those that are left out come behind.
         */
        GoalOrder: {
            /** Ids */
            ids: string[];
        };
        /**
         * GoalPlan
         * @description Where a goal stands. `monthly` is what is saved each month by `basis`: its usual pace, or what is planned.
         *
         *     At that, `reached_on` is the day of the payment that completes it. `needed` is what each of the `payments` until
         *     the target date would have to be.
         */
        GoalPlan: {
            /**
             * Basis
             * @enum {string}
             */
            basis: "pace" | "planned" | "none";
            monthly: components["schemas"]["MoneyWire"];
            needed: components["schemas"]["MoneyWire"] | null;
            /**
             * Next Payment On
             * Format: date
             */
            next_payment_on: string;
            pace: components["schemas"]["MoneyWire"] | null;
            /** Payments */
            payments: number | null;
            /** Reached On */
            reached_on: string | null;
            /**
             * Standing
             * @enum {string}
             */
            standing: "reached" | "paused" | "ahead" | "on_track" | "behind" | "overdue" | "open" | "stalled";
        };
        /**
         * GoalValues
         * @description What a goal is made of.
         *
         *     With `account_id` and `counts` as `balance` the goal counts what the account holds. With `contributions` it counts
         *     what was put aside for it: by hand, and by transactions that `match` finds from `started_on` on; with an account,
         *     never more than the account holds. `monthly` is what you mean to save each month.
         */
        GoalValues: {
            /** Account Id */
            account_id?: string | null;
            /**
             * Archived
             * @default false
             */
            archived: boolean;
            /** Counts */
            counts?: ("balance" | "contributions") | null;
            /**
             * Icon
             * @default goal
             */
            icon: string;
            /**
             * Interest Rate
             * @default 0
             * @example 2.5
             */
            interest_rate: number | string;
            /** Match */
            match?: (components["schemas"]["OfTransfers"] | components["schemas"]["OfCategory"] | components["schemas"]["OfFilter"]) | null;
            monthly?: components["schemas"]["MoneyWire"] | null;
            /** Name */
            name: string;
            /**
             * Paused
             * @default false
             */
            paused: boolean;
            /** Started On */
            started_on?: string | null;
            target: components["schemas"]["MoneyWire"];
            /** Target Date */
            target_date?: string | null;
        };
        /**
         * Goals
         * @description Every goal in the household's order, and the accounts they share.
         */
        Goals: {
            /** Accounts */
            accounts: components["schemas"]["GoalAccount"][];
            /** Items */
            items: components["schemas"]["Goal"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /**
         * Group
         * @description Conditions of which all, any or none must hold; groups nest up to five deep.
         */
        Group: {
            /** Conditions */
            conditions: (components["schemas"]["Condition"] | components["schemas"]["Group"])[];
            /**
             * Match
             * @default all
             * @enum {string}
             */
            match: "all" | "any" | "none";
        };
        /**
         * HealthReport
         * @description The score at the end of a month, from 0 to 100, the rules behind it, and how it was before.
         *
         *     `weight` is how much of a hundred could be judged: below 40 there is no score. Everything is in `currency`; what
         *     there was in `other_currencies` was converted by the rates of its days.
         */
        HealthReport: {
            /** Currency */
            currency: string;
            /**
             * From
             * @example 2025-11
             */
            from: string | null;
            /** Level */
            level: ("good" | "fair" | "weak") | null;
            /**
             * Month
             * @example 2026-10
             */
            month: string;
            /** Months */
            months: number;
            /** Other Currencies */
            other_currencies: string[];
            /** Rules */
            rules: components["schemas"]["RuleWire"][];
            /** Score */
            score: number | null;
            /** Trend */
            trend: components["schemas"]["ScoreOfMonth"][];
            /** Unconverted */
            unconverted: components["schemas"]["Unconverted"][];
            /** Weight */
            weight: number;
        };
        /**
         * Hole
         * @description Days, both included, of which no statement tells. `certain` where balances or stated days prove it.
         */
        Hole: {
            /** Certain */
            certain: boolean;
            /**
             * Since
             * Format: date
             */
            since: string;
            /**
             * Until
             * Format: date
             */
            until: string;
        };
        /**
         * ImportWire
         * @description A file handed in and what became of it. `reading` is what was understood, `result` what was recorded.
         */
        ImportWire: {
            /** Account Id */
            account_id: string | null;
            /** Auto */
            auto: boolean;
            /** Batch Id */
            batch_id: string | null;
            /**
             * Corrections
             * @description how people corrected its reading, now or for an earlier file of its layout; not in lists
             */
            corrections: {
                [key: string]: unknown;
            } | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** File Name */
            file_name: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Job Id */
            job_id: string | null;
            /** Problem */
            problem: {
                [key: string]: unknown;
            } | null;
            /** Reading */
            reading: {
                [key: string]: unknown;
            } | null;
            /** Result */
            result: {
                [key: string]: unknown;
            } | null;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
            /**
             * State
             * @enum {string}
             */
            state: "reading" | "needs_mapping" | "importing" | "done" | "failed" | "reverted";
        };
        /**
         * Imports
         * @description A page of imports. In lists the reading comes without its preview and its rejected rows.
         */
        Imports: {
            /** Items */
            items: components["schemas"]["ImportWire"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * Insight
         * @description One thing that stands out, with the reason in words.
         */
        Insight: {
            amount: components["schemas"]["MoneyWire"];
            /** Category */
            category: string | null;
            /**
             * Kind
             * @example spending-up
             * @example spending-down
             * @example new-payee
             * @example possible-duplicate
             */
            kind: string;
            /** Link */
            link: string;
            /** Reason */
            reason: string;
            /** Transaction Ids */
            transaction_ids: string[];
            usual: components["schemas"]["MoneyWire"] | null;
        };
        /**
         * Insights
         * @description What stands out in a month.
         */
        Insights: {
            /** Currency */
            currency: string;
            /** Items */
            items: components["schemas"]["Insight"][];
            /** Month */
            month: string;
        };
        /**
         * JobProgress
         * @description How far a job is; `total` is unknown at first.
         */
        JobProgress: {
            /** Done */
            done: number;
            /** Total */
            total: number | null;
        };
        /**
         * JobStarted
         * @description A job that was started.
         */
        JobStarted: {
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
        };
        /**
         * JobWire
         * @description A job. `result` has the shape of its kind; `problem` is an RFC 9457 problem.
         */
        JobWire: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Problem */
            problem: {
                [key: string]: unknown;
            } | null;
            progress: components["schemas"]["JobProgress"];
            /** Result */
            result: {
                [key: string]: unknown;
            } | null;
            /** Started At */
            started_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "running" | "waiting" | "done" | "failed" | "cancelled";
        };
        /**
         * Jobs
         * @description Jobs, the newest first.
         */
        Jobs: {
            /** Items */
            items: components["schemas"]["JobWire"][];
        };
        /**
         * LearnedChange
         * @description What to change; what is left out stays. Amounts are given together, without sign; null stands for all amounts.
         */
        LearnedChange: {
            amount_from?: components["schemas"]["MoneyWire"] | null;
            amount_to?: components["schemas"]["MoneyWire"] | null;
            /**
             * Category Id
             * Format: uuid
             */
            category_id?: string;
            /**
             * Enabled
             * @default true
             */
            enabled: boolean;
        };
        /**
         * LearnedList
         * @description Everything learned, newest first.
         */
        LearnedList: {
            /** Items */
            items: components["schemas"]["LearnedWire"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /**
         * LearnedPreview
         * @description What applying a correction would change: how many, and the newest of them as they are now.
         */
        LearnedPreview: {
            /** Changes */
            changes: number;
            /** Items */
            items: components["schemas"]["Transaction"][];
        };
        /**
         * LearnedWire
         * @description What was learned from a correction: this payee, in this direction, goes into this category.
         *
         *     With amounts, it counts for rows from the one to the other, without sign; where a payee has such, the others go by
         *     what was learned without.
         */
        LearnedWire: {
            amount_from?: components["schemas"]["MoneyWire"] | null;
            amount_to?: components["schemas"]["MoneyWire"] | null;
            /**
             * Category Id
             * Format: uuid
             */
            category_id: string;
            /** Category Key */
            category_key: string;
            /** Category Name */
            category_name: string;
            /**
             * Direction
             * @enum {string}
             */
            direction: "in" | "out";
            /** Enabled */
            enabled: boolean;
            /** Example */
            example: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Learned At
             * Format: date-time
             */
            learned_at: string;
            /** Payee Key */
            payee_key: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Used */
            used: number;
        };
        /**
         * LeftAt
         * @description How many rows of the last year would wait for a person at a threshold.
         */
        LeftAt: {
            /** Rows */
            rows: number;
            /** Threshold */
            threshold: number;
        };
        /**
         * LikelyCategory
         * @description A category to offer: guessed, chosen for similar payees, or much used.
         */
        LikelyCategory: {
            /**
             * Basis
             * @enum {string}
             */
            basis: "guess" | "similar" | "used";
            category: components["schemas"]["ReviewCategory"];
            /** Confidence */
            confidence: number | null;
        };
        /**
         * LimitSince
         * @description A limit and the day from which it holds; nothing where there was none before.
         */
        LimitSince: {
            amount: components["schemas"]["MoneyWire"];
            /** Since */
            since: string | null;
        };
        /**
         * Lineage
         * @description Where a transaction comes from, and what became of it.
         */
        Lineage: {
            /** Changes */
            changes: components["schemas"]["Change"][];
            /** Records */
            records: components["schemas"]["Record"][];
        };
        /**
         * Linked
         * @description The transfer and the batch that can be taken back.
         */
        Linked: {
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /**
             * Transfer Id
             * Format: uuid
             */
            transfer_id: string;
        };
        /**
         * ListedWebhook
         * @description An endpoint, with the state of its last delivery.
         */
        ListedWebhook: {
            /** Active */
            active: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Events */
            events: string[];
            /** Former Until */
            former_until: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last State */
            last_state: string | null;
            /** Name */
            name: string;
            /** Stopped Because */
            stopped_because: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Url */
            url: string;
        };
        /**
         * MadeBudgets
         * @description The budgets that were made.
         */
        MadeBudgets: {
            /** Items */
            items: string[];
        };
        /**
         * MadeToken
         * @description A new personal API token with its text.
         */
        MadeToken: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: string[];
            /** Token */
            token: string;
        };
        /**
         * MadeWebhook
         * @description An endpoint with its secret, which is told only now.
         */
        MadeWebhook: {
            /** Active */
            active: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Events */
            events: string[];
            /** Former Until */
            former_until: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /**
             * Secret
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
             */
            secret: string;
            /** Stopped Because */
            stopped_because: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Url */
            url: string;
        };
        /**
         * MannerWire
         * @description How you want to be told. `digest_weekday`: 1 is Monday. Amounts show on a locked screen only if you want so.
         */
        MannerWire: {
            /**
             * Amounts In Push
             * @default false
             */
            amounts_in_push: boolean;
            /**
             * Digest At
             * @default 08:00
             * @example 22:00
             */
            digest_at: string;
            /**
             * Digest Weekday
             * @default 1
             */
            digest_weekday: number;
            /**
             * @default {
             *       "email": "off",
             *       "messenger": "off",
             *       "push": "off"
             *     }
             */
            digests: components["schemas"]["Digests"];
            quiet_hours?: components["schemas"]["QuietHours"] | null;
            /**
             * Urgent Passes
             * @default false
             */
            urgent_passes: boolean;
        };
        /**
         * Mapping
         * @description A person's answer: where the lines go, and what the reader got wrong. Everything may be left out.
         */
        Mapping: {
            account?: components["schemas"]["AccountWish"] | null;
            /** Account Id */
            account_id?: string | null;
            /**
             * Columns
             * @example {
             *       "Betrag": "amount"
             *     }
             */
            columns?: {
                [key: string]: string;
            } | null;
            /**
             * Confirm
             * @description true records the file, false reads it again with the corrections
             * @default true
             */
            confirm: boolean;
            /** Currency */
            currency?: string | null;
            /** Date Order */
            date_order?: ("dmy" | "mdy" | "ymd") | null;
            /**
             * Destinations
             * @description for files with lines of several accounts
             */
            destinations?: components["schemas"]["Place"][] | null;
            /**
             * Forget
             * @description true reads the file without any correction, made now or earlier
             * @default false
             */
            forget: boolean;
            /** Invert Sign */
            invert_sign?: boolean | null;
        };
        /**
         * Mark
         * @description A value and its grade; between two marks the grade follows a straight line.
         */
        Mark: {
            /** Grade */
            grade: number;
            /** Value */
            value: number;
        };
        /**
         * Me
         * @description The person who asks.
         */
        Me: {
            /** Email */
            email: string;
            /**
             * Household Id
             * Format: uuid
             */
            household_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Onboarded */
            onboarded: boolean;
            /** Role */
            role: string;
        };
        /**
         * Messenger
         * @description A messenger. `problem` is what went wrong the last time, if it did.
         */
        Messenger: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Last Sent At */
            last_sent_at: string | null;
            /** Name */
            name: string;
            /** Problem */
            problem: string | null;
        };
        /**
         * Messengers
         * @description Your messengers, and the kinds that there are: what stands before `://`, and its name.
         */
        Messengers: {
            /** Items */
            items: components["schemas"]["Messenger"][];
            /** Kinds */
            kinds: {
                [key: string]: string;
            };
        };
        /**
         * MoneyWire
         * @description An exact amount: a decimal text with the currency's own decimals, negative is money out.
         */
        MoneyWire: {
            /**
             * Amount
             * @example -12.34
             */
            amount: string;
            /**
             * Currency
             * @example EUR
             */
            currency: string;
        };
        /**
         * MonthFlows
         * @description One month.
         */
        MonthFlows: {
            expense: components["schemas"]["MoneyWire"];
            income: components["schemas"]["MoneyWire"];
            /**
             * Month
             * @example 2026-11
             */
            month: string;
            saving: components["schemas"]["MoneyWire"];
        };
        /**
         * MonthSoFar
         * @description The month, beside as many days of the one before.
         */
        MonthSoFar: {
            expense: components["schemas"]["MoneyWire"];
            income: components["schemas"]["MoneyWire"];
            previous: components["schemas"]["FlowsWire"];
            saving: components["schemas"]["MoneyWire"];
        };
        /**
         * MonthlyReport
         * @description The report of a month. `usual_months` is how many months before it tell what is usual.
         *
         *     Everything but budgets and goals, which keep their own, is in `currency`; what there was in `other_currencies` was
         *     converted by the rates of its days.
         */
        MonthlyReport: {
            /** Budgets */
            budgets: components["schemas"]["ReportBudget"][];
            /** Categories */
            categories: components["schemas"]["ReportCategory"][];
            /** Changes */
            changes: components["schemas"]["ReportCategory"][];
            /** Complete */
            complete: boolean;
            /** Currency */
            currency: string;
            flows: components["schemas"]["ReportMonth"];
            /** Goals */
            goals: components["schemas"]["ReportGoal"][];
            health: components["schemas"]["ReportScore"];
            /** Month */
            month: string;
            /** Other Currencies */
            other_currencies: string[];
            /** Unconverted */
            unconverted: components["schemas"]["Unconverted"][];
            /** Usual Months */
            usual_months: number;
        };
        /**
         * MonthlyWire
         * @description What goes on comes to in an average month, in one currency.
         */
        MonthlyWire: {
            bills: components["schemas"]["MoneyWire"];
            /** Currency */
            currency: string;
            income: components["schemas"]["MoneyWire"];
        };
        /**
         * Move
         * @description Money from one envelope to another; a side that is left out is what is to be assigned.
         */
        Move: {
            amount: components["schemas"]["MoneyWire"];
            /** From Id */
            from_id?: string | null;
            /**
             * Month
             * @example 2026-11
             */
            month: string;
            /** To Id */
            to_id?: string | null;
        };
        /**
         * NetWorth
         * @description Ends of months and today, oldest first.
         */
        NetWorth: {
            /** Currency */
            currency: string;
            /** Items */
            items: components["schemas"]["NetWorthPoint"][];
        };
        /**
         * NetWorthPoint
         * @description What was there at the end of a day; `total` is of the accounts in the report's currency.
         */
        NetWorthPoint: {
            /** Accounts */
            accounts: components["schemas"]["AccountBalance"][];
            /**
             * On
             * Format: date
             */
            on: string;
            total: components["schemas"]["MoneyWire"];
        };
        /**
         * NewAccount
         * @description An account to be made. `opening_balance` is what was there before the first transaction.
         */
        NewAccount: {
            /**
             * Currency
             * @example EUR
             */
            currency: string;
            /** Id */
            id?: string | null;
            /** Institution */
            institution?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "checking" | "savings" | "credit_card" | "cash" | "loan" | "investment" | "other";
            /** Name */
            name: string;
            /** Number */
            number?: string | null;
            /** Opened On */
            opened_on?: string | null;
            /** Opening Balance */
            opening_balance?: components["schemas"]["MoneyWire"] | string | null;
        };
        /**
         * NewAssertion
         * @description What an account held at the end of a day, as the bank says.
         */
        NewAssertion: {
            balance: components["schemas"]["MoneyWire"];
            /**
             * On
             * Format: date
             * @example 2026-03-31
             */
            on: string;
        };
        /**
         * NewBudget
         * @description A limit on what is spent in each period.
         *
         *     It is for a category and all below it, or for several; for accounts; for transactions with any of some tags; or for
         *     whatever a search finds. Kinds that are given must hold together. `alert_at` holds shares of the limit, in
         *     hundredths: at 0.8 you are told when four fifths are spent. `pace_alert`: you are told when it will not last.
         */
        NewBudget: {
            /** Account Ids */
            account_ids?: string[];
            /**
             * Alert At
             * @example [
             *       0.8,
             *       1
             *     ]
             */
            alert_at?: (number | string)[];
            amount: components["schemas"]["MoneyWire"];
            /**
             * Archived
             * @default false
             */
            archived: boolean;
            /** Category Id */
            category_id?: string | null;
            /** Category Ids */
            category_ids?: string[];
            /** Id */
            id?: string | null;
            /** Name */
            name?: string | null;
            /**
             * Pace Alert
             * @default true
             */
            pace_alert: boolean;
            /**
             * Paused
             * @default false
             */
            paused: boolean;
            /**
             * Period
             * @default monthly
             * @enum {string}
             */
            period: "weekly" | "four_weekly" | "monthly" | "yearly" | "payday" | "custom";
            /**
             * Q
             * @default
             * @example amount:>50 category:food
             */
            q: string;
            /**
             * Rollover
             * @default none
             * @enum {string}
             */
            rollover: "none" | "surplus" | "overspend" | "both";
            rollover_cap?: components["schemas"]["MoneyWire"] | null;
            /** Rollover From */
            rollover_from?: string | null;
            schedule?: components["schemas"]["ScheduleWire"] | null;
            /** Tags */
            tags?: string[];
        };
        /**
         * NewCategory
         * @description A category to be made; without a parent it is a group.
         */
        NewCategory: {
            /** Color */
            color?: string | null;
            /**
             * Icon
             * @default tag
             * @example shopping_cart
             */
            icon: string;
            /** Id */
            id?: string | null;
            /** Name */
            name: string;
            /** Parent Id */
            parent_id?: string | null;
        };
        /**
         * NewContribution
         * @description Money put aside for a goal, or below zero taken out again. Without a day it is of today.
         */
        NewContribution: {
            amount: components["schemas"]["MoneyWire"];
            /** Booked On */
            booked_on?: string | null;
            /** Id */
            id?: string | null;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * NewDevice
         * @description A push subscription as browsers give it, and what to call the device.
         */
        NewDevice: {
            /**
             * Endpoint
             * @example https://push.example.org/send/abc
             */
            endpoint: string;
            /** Expirationtime */
            expirationTime?: number | null;
            keys: components["schemas"]["PushKeys"];
            /**
             * Name
             * @default Browser
             */
            name: string;
        };
        /**
         * NewGoal
         * @description An amount to be saved. `starting_amount` is what is put aside for it already.
         */
        NewGoal: {
            /** Account Id */
            account_id?: string | null;
            /**
             * Archived
             * @default false
             */
            archived: boolean;
            /** Counts */
            counts?: ("balance" | "contributions") | null;
            /**
             * Icon
             * @default goal
             */
            icon: string;
            /** Id */
            id?: string | null;
            /**
             * Interest Rate
             * @default 0
             * @example 2.5
             */
            interest_rate: number | string;
            /** Match */
            match?: (components["schemas"]["OfTransfers"] | components["schemas"]["OfCategory"] | components["schemas"]["OfFilter"]) | null;
            monthly?: components["schemas"]["MoneyWire"] | null;
            /** Name */
            name: string;
            /**
             * Paused
             * @default false
             */
            paused: boolean;
            /** Started On */
            started_on?: string | null;
            starting_amount?: components["schemas"]["MoneyWire"] | null;
            target: components["schemas"]["MoneyWire"];
            /** Target Date */
            target_date?: string | null;
        };
        /**
         * NewMessenger
         * @description A messenger by its Apprise address, which is kept sealed and never shown again.
         */
        NewMessenger: {
            /**
             * Name
             * @default Messenger
             */
            name: string;
            /**
             * Url
             * @example ntfy://a-long-random-topic
             */
            url: string;
        };
        /**
         * NewPlan
         * @description When envelopes begin, and how much there is to assign before any income; in the currency of all envelopes.
         */
        NewPlan: {
            opening: components["schemas"]["MoneyWire"];
            /**
             * Start
             * @example 2026-11
             */
            start: string;
        };
        /**
         * NewRate
         * @description A rate that the household types in: how many units of the currency one euro was worth on the day.
         */
        NewRate: {
            /**
             * Currency
             * @example USD
             */
            currency: string;
            /**
             * Day
             * Format: date
             * @example 2026-03-31
             */
            day: string;
            /** Id */
            id?: string | null;
            /**
             * Rate
             * @example 1.0823
             */
            rate: string;
        };
        /**
         * NewRole
         * @description A role and what it allows.
         */
        NewRole: {
            /**
             * Name
             * @example bookkeeper
             */
            name: string;
            /**
             * Permissions
             * @example [
             *       "household:read"
             *     ]
             */
            permissions: string[];
        };
        /**
         * NewTemplate
         * @description An entry kept for later.
         *
         *     Without an amount it is asked for each time, without an account the one used last counts, without a category it is
         *     judged each time.
         */
        NewTemplate: {
            /** Account Id */
            account_id?: string | null;
            amount?: components["schemas"]["MoneyWire"] | null;
            /** Category Id */
            category_id?: string | null;
            /** Id */
            id?: string | null;
            /** Name */
            name: string;
            /**
             * Notes
             * @default
             */
            notes: string;
            /**
             * Payee
             * @default
             */
            payee: string;
            /**
             * Tags
             * @default []
             */
            tags: string[];
        };
        /**
         * NewToken
         * @description A personal API token to be made.
         */
        NewToken: {
            /** Expires At */
            expires_at?: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: ("read" | "write")[];
        };
        /**
         * NewTransaction
         * @description A transaction to be entered; money out is negative.
         *
         *     Where `category_id` is left out, it is judged at once as what a bank delivers is; null leaves it open.
         */
        NewTransaction: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            amount: components["schemas"]["MoneyWire"];
            /**
             * Booked On
             * Format: date
             * @example 2026-03-31
             */
            booked_on: string;
            /** Category Id */
            category_id?: string | null;
            /**
             * Description
             * @default
             */
            description: string;
            /** Id */
            id?: string | null;
            /**
             * Notes
             * @default
             */
            notes: string;
            /**
             * Payee
             * @default
             */
            payee: string;
            /** Splits */
            splits?: components["schemas"]["SplitWire"][] | null;
            /**
             * Status
             * @default booked
             * @enum {string}
             */
            status: "booked" | "pending";
            /**
             * Tags
             * @default []
             */
            tags: string[];
            /** Value On */
            value_on?: string | null;
        };
        /**
         * NewTransfer
         * @description The two transactions that are one transfer, in any order.
         */
        NewTransfer: {
            /** Ids */
            ids: string[];
        };
        /**
         * NewTrial
         * @description Which channel to try; `target` is one device or messenger, else each is tried.
         */
        NewTrial: {
            /**
             * Channel
             * @enum {string}
             */
            channel: "email" | "push" | "messenger";
            /** Target */
            target?: string | null;
        };
        /**
         * NewWebhook
         * @description An endpoint to be told of events.
         */
        NewWebhook: {
            /**
             * Events
             * @example [
             *       "budget.threshold_crossed",
             *       "import.finished"
             *     ]
             */
            events: string[];
            /**
             * Name
             * @default Webhook
             */
            name: string;
            /**
             * Url
             * @example https://example.org/hooks/smartspend
             */
            url: string;
        };
        /**
         * Notification
         * @description A message in the inbox. `link` is a path of the web app; `values` is what title and body say, for other words.
         */
        Notification: {
            /** Body */
            body: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @example budget-alert
             * @example import-finished
             * @example import-failed
             */
            kind: string;
            /** Link */
            link: string | null;
            /** Read At */
            read_at: string | null;
            /** Title */
            title: string;
            /** Topic */
            topic: string;
            /**
             * Urgency
             * @enum {string}
             */
            urgency: "low" | "normal" | "high";
            /** Values */
            values: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * Notifications
         * @description Your inbox, newest first; `unread` counts all of it.
         */
        Notifications: {
            /** Items */
            items: components["schemas"]["Notification"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Unread */
            unread: number;
        };
        /**
         * OfAccount
         * @description Suspected pairs of one account.
         */
        OfAccount: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            /** Count */
            count: number;
        };
        /**
         * OfCategory
         * @description Transactions in a category, and in those below it, count.
         */
        OfCategory: {
            /**
             * Category Id
             * Format: uuid
             */
            category_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "category";
        };
        /**
         * OfFilter
         * @description Transactions that a search finds count: `q` as the transactions page takes it.
         */
        OfFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "filter";
            /** Q */
            q: string;
        };
        /**
         * OfTransfers
         * @description Transfers into and out of the goal's account count.
         */
        OfTransfers: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "transfers";
        };
        /**
         * OneBudget
         * @description A budget, and the others for which the same transactions count.
         */
        OneBudget: {
            /** Account Ids */
            account_ids: string[];
            /** Alert At */
            alert_at: number[];
            amount: components["schemas"]["MoneyWire"];
            /** Archived */
            archived: boolean;
            /** Category Id */
            category_id: string | null;
            /** Category Ids */
            category_ids: string[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Limits */
            limits: components["schemas"]["LimitSince"][];
            /** Name */
            name: string | null;
            /** Overlaps */
            overlaps: string[];
            /** Pace Alert */
            pace_alert: boolean;
            /** Paused */
            paused: boolean;
            /**
             * Period
             * @enum {string}
             */
            period: "weekly" | "four_weekly" | "monthly" | "yearly" | "payday" | "custom";
            /** Q */
            q: string;
            /**
             * Rollover
             * @enum {string}
             */
            rollover: "none" | "surplus" | "overspend" | "both";
            rollover_cap: components["schemas"]["MoneyWire"] | null;
            /** Rollover From */
            rollover_from: string | null;
            schedule: components["schemas"]["ScheduleWire"] | null;
            /** Tags */
            tags: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * OtherCurrency
         * @description What happened in a currency that the report is not in.
         */
        OtherCurrency: {
            /** Currency */
            currency: string;
            expense: components["schemas"]["MoneyWire"];
            income: components["schemas"]["MoneyWire"];
        };
        /**
         * OutboundCall
         * @description One call to the outside.
         *
         *     Calls for everybody, such as for exchange rates, stand in every household's list, and have sent nothing of any.
         *     `sent` is what left, redacted, and cut where it was long; `sent_bytes` is its whole length. A call without `status`
         *     and `failure` is under way, or was cut off with the machine.
         */
        OutboundCall: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Duration Ms */
            duration_ms: number | null;
            /** Failure */
            failure: string | null;
            /** Host */
            host: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Method */
            method: string;
            /** Path */
            path: string;
            /** Purpose */
            purpose: string;
            /** Received Bytes */
            received_bytes: number | null;
            /** Sent */
            sent: string;
            /** Sent Bytes */
            sent_bytes: number;
            /** Service */
            service: string;
            /** Status */
            status: number | null;
        };
        /**
         * OutboundCalls
         * @description What left this installation for this household, newest first. Empty means that nothing did.
         */
        OutboundCalls: {
            /** Items */
            items: components["schemas"]["OutboundCall"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * Overview
         * @description The first page.
         */
        Overview: {
            /** Attention */
            attention: components["schemas"]["Attention"][];
            balance: components["schemas"]["OverviewBalance"];
            /** Budgets */
            budgets: components["schemas"]["BudgetStatus"][];
            /** Categories */
            categories: components["schemas"]["CategorySpending"][];
            /** Currency */
            currency: string;
            /** Latest */
            latest: components["schemas"]["Transaction"][];
            /** Month */
            month: string;
            month_so_far: components["schemas"]["MonthSoFar"];
            pace: components["schemas"]["Pace"];
            /** Trend */
            trend: components["schemas"]["MonthFlows"][];
        };
        /**
         * OverviewBalance
         * @description What is there: in the page's currency, in others, and by account.
         */
        OverviewBalance: {
            /** Accounts */
            accounts: components["schemas"]["AccountWithBalance"][];
            /** Others */
            others: components["schemas"]["MoneyWire"][];
            total: components["schemas"]["MoneyWire"];
        };
        /**
         * Pace
         * @description The days of a month.
         */
        Pace: {
            /** Days */
            days: components["schemas"]["PaceDay"][];
        };
        /**
         * PaceDay
         * @description Spending added up to a day, and what a usual month (the median of up to six before) had spent by then.
         */
        PaceDay: {
            /** Day */
            day: number;
            high: components["schemas"]["MoneyWire"] | null;
            low: components["schemas"]["MoneyWire"] | null;
            spent: components["schemas"]["MoneyWire"] | null;
            usual: components["schemas"]["MoneyWire"] | null;
        };
        /**
         * PastPeriod
         * @description One period of a budget, by its own limit: `amount`, and with what was carried into it, `limit`.
         */
        PastPeriod: {
            amount: components["schemas"]["MoneyWire"];
            carried: components["schemas"]["MoneyWire"];
            left: components["schemas"]["MoneyWire"];
            limit: components["schemas"]["MoneyWire"];
            period: components["schemas"]["BudgetDays"];
            spent: components["schemas"]["MoneyWire"];
        };
        /**
         * PeriodWire
         * @description Days of a report, both included.
         */
        PeriodWire: {
            /**
             * End
             * Format: date
             */
            end: string;
            /**
             * Start
             * Format: date
             */
            start: string;
        };
        /**
         * PersonRole
         * @description A person with the new role.
         */
        PersonRole: {
            /** Email */
            email: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Role */
            role: string;
        };
        /**
         * PersonWire
         * @description A person.
         */
        PersonWire: {
            /** Email */
            email: string;
            /**
             * Household Id
             * Format: uuid
             */
            household_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Role */
            role: string;
        };
        /**
         * Place
         * @description Where the lines of one account of the file go: an account of the household, or one to be made.
         */
        Place: {
            account?: components["schemas"]["AccountWish"] | null;
            /** Account Id */
            account_id?: string | null;
            /**
             * Account Index
             * @description the account's place in the file
             */
            account_index: number;
            /**
             * Currency
             * @example EUR
             */
            currency: string;
        };
        /**
         * Preferences
         * @description What you want to hear of.
         */
        Preferences: {
            /** @default {} */
            budget_alerts: components["schemas"]["Channels"];
            /** @default {} */
            goals: components["schemas"]["Channels"];
            /** @default {} */
            imports: components["schemas"]["Channels"];
            /** @default {} */
            pace_warnings: components["schemas"]["Channels"];
            /** @default {} */
            reports: components["schemas"]["Channels"];
            /** @default {} */
            security: components["schemas"]["Channels"];
        };
        /**
         * Preview
         * @description What a rule would do, and what looks wrong about it. `looked_at` is of how many transactions that is told;
         *     `complete` says that these are all there are.
         */
        Preview: {
            /** Changes */
            changes: number;
            /** Complete */
            complete: boolean;
            /** Does */
            does: string;
            /** Looked At */
            looked_at: number;
            /** Matches */
            matches: number;
            /** Sample */
            sample: components["schemas"]["Previewed"][];
            /** Warnings */
            warnings: string[];
            /** Words */
            words: string;
        };
        /**
         * Previewed
         * @description One transaction that a rule would change. `before` and `after` repeat the first of its changes.
         */
        Previewed: {
            /** After */
            after: string | null;
            amount: components["schemas"]["MoneyWire"];
            /** Before */
            before: string | null;
            /**
             * Booked On
             * Format: date
             */
            booked_on: string;
            /** Changes */
            changes: components["schemas"]["RuleChange"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Payee */
            payee: string;
        };
        /**
         * PriceChangeWire
         * @description The latest change of price that lasts.
         */
        PriceChangeWire: {
            after: components["schemas"]["MoneyWire"];
            before: components["schemas"]["MoneyWire"];
            /**
             * On
             * Format: date
             */
            on: string;
        };
        /**
         * Problem
         * @description RFC 9457 problem details.
         */
        Problem: {
            /** Detail */
            detail: string;
            /**
             * Errors
             * @default []
             */
            errors: {
                [key: string]: string;
            }[];
            /** Instance */
            instance: string;
            /** Request Id */
            request_id: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /**
             * Type
             * @example /problems/not-found
             */
            type: string;
        };
        /**
         * Profile
         * @description What onboarding asks. `pay_day` is a day of the month; 31 means the last one.
         */
        Profile: {
            /**
             * Currency
             * @example EUR
             */
            currency: string;
            /** Goals */
            goals?: string[];
            /**
             * Language
             * @example en
             */
            language: string;
            monthly_income?: components["schemas"]["MoneyWire"] | null;
            /** Name */
            name: string;
            /**
             * Onboarded
             * @default true
             */
            onboarded: boolean;
            /** Pay Day */
            pay_day?: number | null;
            /**
             * Time Zone
             * @example Europe/Berlin
             */
            time_zone: string;
        };
        /**
         * PushKeys
         * @description The browser's keys.
         */
        PushKeys: {
            /** Auth */
            auth: string;
            /** P256Dh */
            p256dh: string;
        };
        /**
         * QuickAccount
         * @description The account it would go to.
         */
        QuickAccount: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * QuickCategory
         * @description The category it would get, how sure that is and why.
         */
        QuickCategory: {
            /** Confidence */
            confidence: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Reason */
            reason: string;
            /** Source */
            source: string | null;
        };
        /**
         * QuickLine
         * @description A transaction in one line, such as `12.50 lunch yesterday`, `-45 eur fuel mon`, `20 @Cash #trip groceries`.
         *
         *     `today` is the day on which it was written, for lines that were kept while there was no connection; `account_id` and
         *     `category_id` are what a person chose beside the line, and win.
         */
        QuickLine: {
            /** Account Id */
            account_id?: string | null;
            /** Category Id */
            category_id?: string | null;
            /** Id */
            id?: string | null;
            /**
             * Text
             * @example 12.50 lunch yesterday
             */
            text: string;
            /** Today */
            today?: string | null;
        };
        /**
         * QuickPart
         * @description What a stretch of the line was understood as; places count characters from 0, `end` is behind the last.
         */
        QuickPart: {
            /** End */
            end: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "amount" | "day" | "account" | "tag" | "payee";
            /** Start */
            start: number;
        };
        /**
         * QuickProblem
         * @description Why the line cannot be entered as it is.
         */
        QuickProblem: {
            /** Detail */
            detail: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "amount" | "account" | "currency" | "day";
        };
        /**
         * QuietHours
         * @description From when until when nothing disturbs you, in your time zone. Over midnight where the end is earlier.
         */
        QuietHours: {
            /**
             * End
             * @default 07:00
             * @example 22:00
             */
            end: string;
            /**
             * Start
             * @default 22:00
             * @example 22:00
             */
            start: string;
        };
        /**
         * Record
         * @description What a bank or file said, unchanged.
         */
        Record: {
            /** File Name */
            file_name: string | null;
            /**
             * First Seen At
             * Format: date-time
             */
            first_seen_at: string;
            /**
             * Import Id
             * Format: uuid
             */
            import_id: string;
            /**
             * Last Seen At
             * Format: date-time
             */
            last_seen_at: string;
            /** Raw */
            raw: string;
            /** Row */
            row: number;
            /** Source */
            source: string;
        };
        /**
         * ReferenceFile
         * @description What came out of a file; `unknown` are codes of currencies that are gone, whose rates were left out.
         */
        ReferenceFile: {
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /** Currencies */
            currencies: number;
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /** Unchanged */
            unchanged: number;
            /** Unknown */
            unknown: string[];
        };
        /**
         * RefreshRequest
         * @description For clients without cookies.
         */
        RefreshRequest: {
            /** Refresh Token */
            refresh_token: string;
        };
        /**
         * Registration
         * @description A new person.
         */
        Registration: {
            /**
             * Email
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /** Name */
            name: string;
            /**
             * Password
             * @example correct horse battery
             */
            password: string;
        };
        /**
         * ReportBudget
         * @description A budget of the month.
         */
        ReportBudget: {
            /** Kept */
            kept: boolean;
            limit: components["schemas"]["MoneyWire"];
            /** Name */
            name: string;
            spent: components["schemas"]["MoneyWire"];
        };
        /**
         * ReportCategory
         * @description A category against what is usual: `difference` is above zero where more was spent.
         */
        ReportCategory: {
            amount: components["schemas"]["MoneyWire"];
            difference: components["schemas"]["MoneyWire"];
            /** Group */
            group: string;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Share */
            share: number;
            usual: components["schemas"]["MoneyWire"];
        };
        /**
         * ReportFlows
         * @description What came in, went out, and was left over.
         */
        ReportFlows: {
            expense: components["schemas"]["MoneyWire"];
            income: components["schemas"]["MoneyWire"];
            saving: components["schemas"]["MoneyWire"];
            /** Saving Rate */
            saving_rate: number | null;
        };
        /**
         * ReportGoal
         * @description A goal as it is today; `added` is what the month brought it.
         */
        ReportGoal: {
            added: components["schemas"]["MoneyWire"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            saved: components["schemas"]["MoneyWire"];
            /** Share */
            share: number;
            /** Standing */
            standing: string;
            target: components["schemas"]["MoneyWire"];
        };
        /**
         * ReportMonth
         * @description The month beside the one before, a usual one (medians), and the last twelve.
         */
        ReportMonth: {
            expense: components["schemas"]["MoneyWire"];
            income: components["schemas"]["MoneyWire"];
            /** Months */
            months: components["schemas"]["ReportMonthFlows"][];
            previous: components["schemas"]["ReportFlows"] | null;
            saving: components["schemas"]["MoneyWire"];
            /** Saving Rate */
            saving_rate: number | null;
            usual: components["schemas"]["ReportFlows"] | null;
        };
        /**
         * ReportMonthFlows
         * @description The same of a month.
         */
        ReportMonthFlows: {
            expense: components["schemas"]["MoneyWire"];
            income: components["schemas"]["MoneyWire"];
            /** Month */
            month: string;
            saving: components["schemas"]["MoneyWire"];
            /** Saving Rate */
            saving_rate: number | null;
        };
        /**
         * ReportScore
         * @description The score, and that of the month before.
         */
        ReportScore: {
            /** Before */
            before: number | null;
            /** Level */
            level: ("good" | "fair" | "weak") | null;
            /** Score */
            score: number | null;
            /** Weight */
            weight: number;
        };
        /**
         * Reverted
         * @description What taking a batch back did. `kept` counts rows that were left alone because of later changes.
         */
        Reverted: {
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /** Kept */
            kept: number;
            /** Restored */
            restored: number;
        };
        /**
         * ReviewCategory
         * @description A category by its names.
         */
        ReviewCategory: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Key */
            key: string;
            /** Name */
            name: string;
        };
        /**
         * ReviewDecided
         * @description How many rows were filed, and the batch that takes it back.
         */
        ReviewDecided: {
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /** Changed */
            changed: number;
        };
        /**
         * ReviewDecision
         * @description Where what waits of a payee goes: all of it, or the rows that `ids` names.
         */
        ReviewDecision: {
            /**
             * Category Id
             * Format: uuid
             */
            category_id: string;
            /**
             * Direction
             * @enum {string}
             */
            direction: "in" | "out";
            /**
             * Ids
             * @default []
             */
            ids: string[];
            /** Payee Key */
            payee_key: string;
            /**
             * Scope
             * @default group
             * @enum {string}
             */
            scope: "group" | "rows";
            /**
             * Threshold
             * @description A category that a machine gave with less confidence than this is asked about; by default 0.75, or the household's own threshold where that is higher.
             */
            threshold?: number | null;
        };
        /**
         * ReviewGroup
         * @description What waits of one payee in one direction. `payee` and `description` are those of its newest row.
         */
        ReviewGroup: {
            /** Count */
            count: number;
            /** Description */
            description: string;
            /**
             * Direction
             * @enum {string}
             */
            direction: "in" | "out";
            /**
             * First On
             * Format: date
             */
            first_on: string;
            guess: components["schemas"]["ReviewGuess"] | null;
            /**
             * Last On
             * Format: date
             */
            last_on: string;
            /** Likely */
            likely: components["schemas"]["LikelyCategory"][];
            /** Payee */
            payee: string;
            /** Payee Key */
            payee_key: string;
            /** Reason */
            reason: string;
            /** Sums */
            sums: components["schemas"]["MoneyWire"][];
        };
        /**
         * ReviewGuess
         * @description What the product believes: the category that the rows have, or the one it held back as not sure enough.
         */
        ReviewGuess: {
            category: components["schemas"]["ReviewCategory"];
            /** Confidence */
            confidence: number | null;
            /** Reason */
            reason: string;
            /** Source */
            source: ("person" | "rule" | "learned" | "bank" | "merchant" | "model" | "ai" | "transfer") | null;
        };
        /**
         * ReviewPage
         * @description Groups that wait, largest first.
         */
        ReviewPage: {
            /** Items */
            items: components["schemas"]["ReviewGroup"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ReviewSummary
         * @description How many rows and groups wait, and how many rows a person decided.
         */
        ReviewSummary: {
            /** Decided */
            decided: number;
            /** Groups */
            groups: number;
            /** Rows */
            rows: number;
        };
        /**
         * RoleChange
         * @description The role to give.
         */
        RoleChange: {
            /** Role */
            role: string;
        };
        /**
         * RoleWire
         * @description A role as it is stored.
         */
        RoleWire: {
            /** Built In */
            built_in: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Name */
            name: string;
            /** Permissions */
            permissions: string[];
        };
        /**
         * Roles
         * @description Every role.
         */
        Roles: {
            /** Items */
            items: components["schemas"]["RoleWire"][];
        };
        /**
         * Rule
         * @description A rule as it is stored. `words` are its conditions in plain words, `does` its actions.
         */
        Rule: {
            actions: components["schemas"]["Actions"];
            /** Conditions */
            conditions: (components["schemas"]["Condition"] | components["schemas"]["Group"])[];
            /** Does */
            does: string;
            /** Enabled */
            enabled: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Match
             * @enum {string}
             */
            match: "all" | "any" | "none";
            /** Name */
            name: string;
            /** Position */
            position: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Words */
            words: string;
        };
        /**
         * RuleBody
         * @description A rule: when all, any or none of its conditions hold, it acts. Rules are asked by position; of those that match,
         *     the first one to say something about a field decides it, and tags come together.
         */
        RuleBody: {
            actions: components["schemas"]["Actions"];
            /** Conditions */
            conditions: (components["schemas"]["Condition"] | components["schemas"]["Group"])[];
            /**
             * Enabled
             * @default true
             */
            enabled: boolean;
            /** Id */
            id?: string | null;
            /**
             * Match
             * @default all
             * @enum {string}
             */
            match: "all" | "any" | "none";
            /** Name */
            name: string;
            /** Position */
            position?: number | null;
        };
        /**
         * RuleChange
         * @description One thing that a rule would change about a transaction, in words, before and after.
         */
        RuleChange: {
            /** After */
            after: string | null;
            /** Before */
            before: string | null;
            /**
             * Field
             * @enum {string}
             */
            field: "category" | "payee" | "tags" | "notes" | "splits" | "ignored";
        };
        /**
         * RuleLine
         * @description A rule's conditions in one line of the search grammar.
         */
        RuleLine: {
            /**
             * Q
             * @example amount:>50 category:food -tag:work "whole foods"
             */
            q: string;
        };
        /**
         * RuleOrder
         * @description The ids of all rules, in the order in which they are to be asked.
         */
        RuleOrder: {
            /** Ids */
            ids: string[];
        };
        /**
         * RuleRun
         * @description A batch in which a rule acted, on so many transactions: it was applied, or lines were imported. Taking back an
         *     import takes back all of it.
         */
        RuleRun: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "apply" | "import";
            /** Reverted By */
            reverted_by: string | null;
            /** Rows */
            rows: number;
            /** Summary */
            summary: string;
        };
        /**
         * RuleRuns
         * @description The newest runs of a rule.
         */
        RuleRuns: {
            /** Items */
            items: components["schemas"]["RuleRun"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /**
         * RuleSuggestion
         * @description A rule that repeated corrections suggest, and why. `suggestion` names it when it is dismissed.
         */
        RuleSuggestion: {
            /** Because */
            because: string;
            rule: components["schemas"]["RuleBody"];
            /** Suggestion */
            suggestion: string;
        };
        /**
         * RuleSuggestions
         * @description Rules to make or to dismiss.
         */
        RuleSuggestions: {
            /** Items */
            items: components["schemas"]["RuleSuggestion"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /**
         * RuleWire
         * @description A rule and what it found. Where it cannot judge, `lack` says what is missing and the rest is empty.
         *
         *     `weight` is its part of a hundred, `points` of `points_max` what it adds to the score.
         */
        RuleWire: {
            advice: components["schemas"]["AdviceWire"] | null;
            /** Evidence */
            evidence: components["schemas"]["EvidenceWire"][];
            /** Grade */
            grade: number | null;
            /** Key */
            key: string;
            /** Lack */
            lack: string | null;
            /** Level */
            level: ("good" | "fair" | "weak") | null;
            /** Link */
            link: string | null;
            /** Marks */
            marks: components["schemas"]["Mark"][];
            /** Points */
            points: number;
            /** Points Max */
            points_max: number;
            /** Source */
            source: string;
            /**
             * Unit
             * @enum {string}
             */
            unit: "share" | "months";
            /** Value */
            value: number | null;
            /** Weight */
            weight: number;
        };
        /**
         * Rules
         * @description Every rule, in the order in which they are asked.
         */
        Rules: {
            /** Items */
            items: components["schemas"]["Rule"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /**
         * RulesImported
         * @description How many rules came from a file, and the batch that takes them back.
         */
        RulesImported: {
            /** Added */
            added: number;
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
        };
        /**
         * ScheduleWire
         * @description When periods begin. Which fields go with which `period`: weekly `first_weekday` (1 is Monday); four_weekly
         *     `anchor`; monthly `start_day` (31 is the last day); yearly `start_month` and `start_day`; payday `start_day` (else
         *     the profile's pay-day) and `shift` (where it falls on a weekend); custom `start` and `end`, both included, or
         *     `start` and `days` again and again.
         */
        ScheduleWire: {
            /** Anchor */
            anchor?: string | null;
            /** Days */
            days?: number | null;
            /** End */
            end?: string | null;
            /** First Weekday */
            first_weekday?: number | null;
            /** Shift */
            shift?: ("before" | "after" | "none") | null;
            /** Start */
            start?: string | null;
            /** Start Day */
            start_day?: number | null;
            /** Start Month */
            start_month?: number | null;
        };
        /**
         * ScoreOfMonth
         * @description The score at the end of a month; nothing where too little was known.
         */
        ScoreOfMonth: {
            /** Month */
            month: string;
            /** Score */
            score: number | null;
        };
        /**
         * SeriesChange
         * @description What a person says of a series. What is left out stays; null takes a say back, and what was found holds again.
         *
         *     `amount` and `next_on` are what to expect; with `cadence` they count from then on. A `dismissed` series is no bill:
         *     it is left out everywhere, and does not come back.
         */
        SeriesChange: {
            amount?: components["schemas"]["MoneyWire"] | null;
            /** Cadence */
            cadence?: ("weekly" | "biweekly" | "four-weekly" | "semimonthly" | "monthly" | "bimonthly" | "quarterly" | "semiannual" | "annual") | null;
            /** Name */
            name?: string | null;
            /** Next On */
            next_on?: string | null;
            /** Verdict */
            verdict?: ("confirmed" | "dismissed") | null;
        };
        /**
         * SeriesList
         * @description Series, those that come next first, those that ended last.
         */
        SeriesList: {
            /** Items */
            items: components["schemas"]["SeriesWire"][];
            /** Monthly */
            monthly: components["schemas"]["MonthlyWire"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * SeriesTransaction
         * @description One transaction of a series.
         */
        SeriesTransaction: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            amount: components["schemas"]["MoneyWire"];
            /**
             * Booked On
             * Format: date
             */
            booked_on: string;
            /** Description */
            description: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Payee */
            payee: string;
        };
        /**
         * SeriesTransactions
         * @description Transactions of a series, newest first.
         */
        SeriesTransactions: {
            /** Items */
            items: components["schemas"]["SeriesTransaction"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * SeriesWire
         * @description Transactions that recur. `payee` is the bank's, `name` a person's where they gave one. `next` is null where none
         *     is expected. `monthly` is what it comes to in an average month; `known_until` the day until which its account
         *     tells; `changed` what a person said otherwise than it was found.
         */
        SeriesWire: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            amount: components["schemas"]["AmountsWire"];
            /**
             * Cadence
             * @enum {string}
             */
            cadence: "weekly" | "biweekly" | "four-weekly" | "semimonthly" | "monthly" | "bimonthly" | "quarterly" | "semiannual" | "annual";
            category: components["schemas"]["CategoryWire"] | null;
            /** Changed */
            changed: string[];
            /** Currency */
            currency: string;
            /**
             * Direction
             * @enum {string}
             */
            direction: "in" | "out";
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "income" | "transfer" | "subscription" | "bill";
            /**
             * Known Until
             * Format: date
             */
            known_until: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /** Missed */
            missed: number;
            monthly: components["schemas"]["MoneyWire"];
            /** Name */
            name: string;
            next: components["schemas"]["ExpectedWire"] | null;
            /** Occurrences */
            occurrences: number;
            /** Payee */
            payee: string;
            price_change: components["schemas"]["PriceChangeWire"] | null;
            /**
             * State
             * @enum {string}
             */
            state: "early" | "active" | "overdue" | "ended";
            /** Sureness */
            sureness: number;
            /** Verdict */
            verdict: ("confirmed" | "dismissed") | null;
        };
        /**
         * SessionWire
         * @description A browser or device that is signed in.
         */
        SessionWire: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Current */
            current: boolean;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Ip */
            ip: string;
            /**
             * Last Seen At
             * Format: date-time
             */
            last_seen_at: string;
            /** User Agent */
            user_agent: string;
        };
        /**
         * Sessions
         * @description Your sessions.
         */
        Sessions: {
            /** Items */
            items: components["schemas"]["SessionWire"][];
        };
        /**
         * SpendingLine
         * @description Spending with one key of the grouping.
         */
        SpendingLine: {
            amount: components["schemas"]["MoneyWire"];
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Share */
            share: number;
            /** Transactions */
            transactions: number | null;
        };
        /**
         * SpendingReport
         * @description Spending, grouped.
         */
        SpendingReport: {
            /** Currency */
            currency: string;
            /** Group By */
            group_by: string;
            /** Items */
            items: components["schemas"]["SpendingLine"][];
            period: components["schemas"]["PeriodWire"];
            total: components["schemas"]["MoneyWire"];
        };
        /**
         * SplitPart
         * @description A part of an amount: a fixed size or a share in per cent, as decimal texts; the first part takes the rest.
         */
        SplitPart: {
            /** Amount */
            amount?: string | null;
            /** Category Id */
            category_id?: string | null;
            /**
             * Note
             * @default
             */
            note: string;
            /** Percent */
            percent?: string | null;
        };
        /**
         * SplitWire
         * @description A part of a transaction.
         */
        SplitWire: {
            amount: components["schemas"]["MoneyWire"];
            /** Category Id */
            category_id: string | null;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * Standing
         * @description How an account agrees with balances that were stated; `until` is the last day on which everything agreed.
         *
         *     Where the newest one differs, `differs_on` is its day and `difference` what the ledger lacks: stated minus computed.
         */
        Standing: {
            difference: components["schemas"]["MoneyWire"] | null;
            /** Differs On */
            differs_on: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "agrees" | "differs" | "unknown";
            /** Until */
            until: string | null;
        };
        /**
         * Started
         * @description An import that is being worked on, and its job.
         */
        Started: {
            /** Account Id */
            account_id: string | null;
            /**
             * Import Id
             * Format: uuid
             */
            import_id: string;
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
        };
        /**
         * SuggestedRow
         * @description A transaction that may explain a difference.
         */
        SuggestedRow: {
            amount: components["schemas"]["MoneyWire"];
            /**
             * Booked On
             * Format: date
             */
            booked_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Payee */
            payee: string;
        };
        /**
         * Suggestion
         * @description What would close the difference; `amount` is what the transaction should be, where that is the question.
         */
        Suggestion: {
            amount: components["schemas"]["MoneyWire"] | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "restore" | "amount" | "duplicate" | "remove" | "confirm" | "sign" | "digits" | "moved" | "pair";
            /** Text */
            text: string;
            /** Transactions */
            transactions: components["schemas"]["SuggestedRow"][];
        };
        /**
         * Suggestions
         * @description What may explain a difference that arose after `since`, likeliest first.
         */
        Suggestions: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            difference: components["schemas"]["MoneyWire"];
            /** Holes */
            holes: components["schemas"]["Hole"][];
            /** Items */
            items: components["schemas"]["Suggestion"][];
            /**
             * On
             * Format: date
             */
            on: string;
            /** Since */
            since: string | null;
        };
        /**
         * Summary
         * @description A stretch of days, beside the one before. `saving_rate` is the saved share of income.
         */
        Summary: {
            /** Currency */
            currency: string;
            expense: components["schemas"]["MoneyWire"];
            income: components["schemas"]["MoneyWire"];
            /** Other Currencies */
            other_currencies: components["schemas"]["OtherCurrency"][];
            period: components["schemas"]["PeriodWire"];
            previous: components["schemas"]["FlowsWire"];
            saving: components["schemas"]["MoneyWire"];
            /** Saving Rate */
            saving_rate: number | null;
            /** Transactions */
            transactions: number;
        };
        /**
         * TagList
         * @description Every tag, most used first.
         */
        TagList: {
            /** Items */
            items: components["schemas"]["TagOf"][];
        };
        /**
         * TagOf
         * @description A tag and how many transactions carry it.
         */
        TagOf: {
            /** Count */
            count: number;
            /** Name */
            name: string;
        };
        /**
         * Taken
         * @description A suggestion that is taken, at this amount or another.
         */
        Taken: {
            amount: components["schemas"]["MoneyWire"];
            /**
             * Category Id
             * Format: uuid
             */
            category_id: string;
        };
        /**
         * TakenSuggestions
         * @description Suggestions that are taken, all at once.
         */
        TakenSuggestions: {
            /** Items */
            items: components["schemas"]["Taken"][];
            /**
             * Period
             * @default monthly
             * @enum {string}
             */
            period: "weekly" | "four_weekly" | "monthly" | "yearly" | "payday";
        };
        /**
         * Template
         * @description An entry kept for later, as the household sees it.
         */
        Template: {
            /** Account Id */
            account_id: string | null;
            amount: components["schemas"]["MoneyWire"] | null;
            /** Category Id */
            category_id: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Notes */
            notes: string;
            /** Payee */
            payee: string;
            /** Position */
            position: number;
            /** Tags */
            tags: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * Templates
         * @description Every template, in the household's order.
         */
        Templates: {
            /** Items */
            items: components["schemas"]["Template"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /**
         * ThresholdChange
         * @description How sure a machine must be. Rules and what was learned from you are surer than any threshold but 1.
         */
        ThresholdChange: {
            /**
             * Threshold
             * @example 0.6
             */
            threshold: number;
        };
        /**
         * ThresholdWire
         * @description A category is given from this confidence on; below it a row waits for a person. `usual` is the product's own.
         *
         *     `left` tells for several thresholds, the household's own among them, how many of the `rows` of the last year that
         *     machines may decide about would wait.
         */
        ThresholdWire: {
            /** Left */
            left: components["schemas"]["LeftAt"][];
            /** Rows */
            rows: number;
            /** Threshold */
            threshold: number;
            /** Usual */
            usual: number;
        };
        /**
         * TokenWire
         * @description A personal API token; its text is told only when it is made.
         */
        TokenWire: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: string[];
        };
        /**
         * Tokens
         * @description Your personal API tokens.
         */
        Tokens: {
            /** Items */
            items: components["schemas"]["TokenWire"][];
        };
        /**
         * Told
         * @description What was said of a transaction.
         */
        Told: {
            amount: components["schemas"]["MoneyWire"];
            /**
             * Booked On
             * Format: date
             */
            booked_on: string;
            /** Description */
            description: string;
            /** Payee */
            payee: string;
            /**
             * Status
             * @enum {string}
             */
            status: "booked" | "pending";
        };
        /**
         * Transaction
         * @description A transaction as the household sees it. `uncategorised_reason` says why it has no category.
         */
        Transaction: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            amount: components["schemas"]["MoneyWire"];
            /**
             * Booked On
             * Format: date
             */
            booked_on: string;
            category: components["schemas"]["CategoryOf"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Description */
            description: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Ignored
             * @description Left out of totals, budgets and reports; its account's balance counts it.
             */
            ignored: boolean;
            /** Is Anomaly */
            is_anomaly: boolean;
            /** Locked Fields */
            locked_fields: string[];
            /** Notes */
            notes: string;
            /** Payee */
            payee: string;
            /**
             * Source
             * @enum {string}
             */
            source: "import" | "manual" | "demo";
            /** Splits */
            splits: components["schemas"]["SplitWire"][] | null;
            /**
             * Status
             * @enum {string}
             */
            status: "booked" | "pending";
            /** Tags */
            tags: string[];
            /** Transfer Id */
            transfer_id: string | null;
            /** Uncategorised Reason */
            uncategorised_reason: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Value On */
            value_on: string | null;
        };
        /**
         * TransactionChange
         * @description What to change; what is left out stays. Whatever a person sets here is never set by a machine again.
         */
        TransactionChange: {
            amount?: components["schemas"]["MoneyWire"];
            /**
             * Booked On
             * Format: date
             * @example 2026-03-31
             */
            booked_on?: string;
            /** Category Id */
            category_id?: string | null;
            /**
             * Description
             * @default
             */
            description: string;
            /**
             * Ignored
             * @default false
             */
            ignored: boolean;
            /**
             * Notes
             * @default
             */
            notes: string;
            /**
             * Payee
             * @default
             */
            payee: string;
            /** Splits */
            splits?: components["schemas"]["SplitWire"][] | null;
            /**
             * Status
             * @default booked
             * @enum {string}
             */
            status: "booked" | "pending";
            /**
             * Tags
             * @default []
             */
            tags: string[];
            /** Value On */
            value_on?: string | null;
        };
        /**
         * TransactionTotals
         * @description How many, and how much, by currency.
         */
        TransactionTotals: {
            /** By Currency */
            by_currency: components["schemas"]["CurrencyTotals"][];
            /** Count */
            count: number;
        };
        /**
         * Transactions
         * @description A page, newest first. `total` comes with `page` only.
         */
        Transactions: {
            /** Items */
            items: components["schemas"]["Transaction"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total?: number | null;
        };
        /**
         * Trends
         * @description Months, oldest first.
         */
        Trends: {
            /** Currency */
            currency: string;
            /** Items */
            items: components["schemas"]["MonthFlows"][];
        };
        /**
         * Unconverted
         * @description What is in no figure, as its currency has no rate: what came in and went out, and what accounts held at the end
         *     where they hold any of it.
         */
        Unconverted: {
            expense: components["schemas"]["MoneyWire"];
            held: components["schemas"]["MoneyWire"] | null;
            income: components["schemas"]["MoneyWire"];
        };
        /**
         * Understanding
         * @description What a line would become. It can be entered where there is no problem.
         *
         *     `original` is the amount as it was written, where the account holds another currency and a rate was found.
         */
        Understanding: {
            account: components["schemas"]["QuickAccount"] | null;
            amount: components["schemas"]["MoneyWire"] | null;
            /**
             * Booked On
             * Format: date
             */
            booked_on: string;
            category: components["schemas"]["QuickCategory"] | null;
            original: components["schemas"]["MoneyWire"] | null;
            /** Parts */
            parts: components["schemas"]["QuickPart"][];
            /** Payee */
            payee: string;
            /** Problems */
            problems: components["schemas"]["QuickProblem"][];
            /** Tags */
            tags: string[];
        };
        /**
         * Unlinked
         * @description The batch that can be taken back.
         */
        Unlinked: {
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
        };
        /**
         * Use
         * @description One more entry. `booked_on` is today unless said; `amount` and `account_id` win over what the template says.
         */
        Use: {
            /** Account Id */
            account_id?: string | null;
            amount?: components["schemas"]["MoneyWire"] | null;
            /** Booked On */
            booked_on?: string | null;
            /** Id */
            id?: string | null;
        };
        /**
         * Webhook
         * @description An endpoint. `former_until`: until then the secret before the last rotation signs too.
         */
        Webhook: {
            /** Active */
            active: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Events */
            events: string[];
            /** Former Until */
            former_until: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Stopped Because */
            stopped_because: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Url */
            url: string;
        };
        /**
         * WebhookChanges
         * @description What changes; what is left out stays. An endpoint that was stopped is turned on again with `active`.
         */
        WebhookChanges: {
            /** Active */
            active?: boolean | null;
            /** Events */
            events?: string[] | null;
            /** Name */
            name?: string | null;
            /** Url */
            url?: string | null;
        };
        /**
         * WebhookDeliveries
         * @description The log of an endpoint, newest first.
         */
        WebhookDeliveries: {
            /** Items */
            items: components["schemas"]["WebhookDelivery"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * WebhookDelivery
         * @description One message to an endpoint. `next_at`: when it is tried again.
         */
        WebhookDelivery: {
            /** Attempts */
            attempts: number;
            /** Body */
            body: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Duration Ms */
            duration_ms: number | null;
            /** First Tried At */
            first_tried_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Next At */
            next_at: string | null;
            /** Problem */
            problem: string | null;
            /** Sent At */
            sent_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "sent" | "failed" | "dead" | "suppressed";
            /** Status */
            status: number | null;
            /** Type */
            type: string;
            /**
             * Webhook Id
             * Format: uuid
             */
            webhook_id: string;
        };
        /**
         * Webhooks
         * @description Every endpoint, and the events that there are.
         */
        Webhooks: {
            /** Events */
            events: string[];
            /** Items */
            items: components["schemas"]["ListedWebhook"][];
        };
        /**
         * WhatIf
         * @description When a goal would be reached at `monthly`, or what it takes to be reached `by` a day.
         */
        WhatIf: {
            /** By */
            by: string | null;
            monthly: components["schemas"]["MoneyWire"] | null;
            /** Payments */
            payments: number | null;
            /** Reached On */
            reached_on: string | null;
        };
        /**
         * Withdrawn
         * @description What was taken back: the batch that did it, and how many transactions went.
         */
        Withdrawn: {
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /** Removed */
            removed: number;
        };
        /**
         * Written
         * @description The conditions that a line stands for; none where it holds nothing to search for. `words` says them plainly.
         */
        Written: {
            /** Conditions */
            conditions: (components["schemas"]["Condition"] | components["schemas"]["Group"])[];
            /**
             * Match
             * @enum {string}
             */
            match: "all" | "any" | "none";
            /** Words */
            words: string;
        };
        /**
         * Trial
         * @description Messages under way: their outcomes show up in the list of deliveries under these ids.
         */
        smartspend__notifications__schemas__Trial: {
            /** Deliveries */
            deliveries: string[];
        };
        /**
         * Trial
         * @description A message that was sent to try something out: it shows up in the log under this id.
         */
        smartspend__notifications__webhooks__schemas__Trial: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /**
         * Reconciliation
         * @description How an account stands by its newest stated balance; `until` is the last day on which everything agreed.
         */
        smartspend__transactions__reconciliation__schemas__Reconciliation: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            /** Items */
            items: components["schemas"]["Assertion"][];
            /**
             * State
             * @enum {string}
             */
            state: "agrees" | "differs" | "unknown";
            /** Until */
            until: string | null;
        };
        /**
         * Reconciliation
         * @description What the transaction really is. What it was before stays in its history.
         */
        smartspend__transactions__schemas__Reconciliation: {
            amount?: components["schemas"]["MoneyWire"] | null;
            /** Booked On */
            booked_on?: string | null;
            /** Description */
            description?: string | null;
            /** Notes */
            notes?: string | null;
            /** Payee */
            payee?: string | null;
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
    _root__get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["About"];
                };
            };
        };
    };
    accounts_api_v1_accounts_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_v1_accounts_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    account_api_v1_accounts__account_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_api_v1_accounts__account_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit_api_v1_accounts__account_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    state_api_v1_accounts__account_id__assertions_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssertion"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assertion"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_api_v1_accounts__account_id__assertions__assertion_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
                assertion_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    balances_api_v1_accounts__account_id__balances_get: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
            };
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balances"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    coverage_api_v1_accounts__account_id__coverage_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverages"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconciliation_api_v1_accounts__account_id__reconciliation_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["smartspend__transactions__reconciliation__schemas__Reconciliation"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestions_api_v1_accounts__account_id__reconciliation_suggestions_get: {
        parameters: {
            query: {
                on: string;
                balance?: string | null;
            };
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    anomalies_api_v1_analytics_anomalies_get: {
        parameters: {
            query?: {
                /** @description as 2026-11 */
                month?: string | null;
                /** @description first day; together with end_date, instead of month */
                start_date?: string | null;
                /** @description last day, included */
                end_date?: string | null;
                /** @description instead of the profile's */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Anomalies"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cashflow_api_v1_analytics_cashflow_get: {
        parameters: {
            query?: {
                /** @description as 2026-11 */
                month?: string | null;
                /** @description instead of the profile's */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cashflow"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    categories_api_v1_analytics_categories_get: {
        parameters: {
            query?: {
                /** @description as 2026-11 */
                month?: string | null;
                /** @description first day; together with end_date, instead of month */
                start_date?: string | null;
                /** @description last day, included */
                end_date?: string | null;
                /** @description instead of the profile's */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoriesReport"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    insights_api_v1_analytics_insights_get: {
        parameters: {
            query?: {
                /** @description as 2026-11 */
                month?: string | null;
                /** @description instead of the profile's */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Insights"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    net_worth_api_v1_analytics_net_worth_get: {
        parameters: {
            query?: {
                months?: number;
                /** @description instead of the profile's */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetWorth"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    spending_api_v1_analytics_spending_get: {
        parameters: {
            query?: {
                group_by?: "category" | "group" | "payee" | "account" | "day";
                /** @description as 2026-11 */
                month?: string | null;
                /** @description first day; together with end_date, instead of month */
                start_date?: string | null;
                /** @description last day, included */
                end_date?: string | null;
                /** @description instead of the profile's */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpendingReport"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    summary_api_v1_analytics_summary_get: {
        parameters: {
            query?: {
                /** @description as 2026-11 */
                month?: string | null;
                /** @description first day; together with end_date, instead of month */
                start_date?: string | null;
                /** @description last day, included */
                end_date?: string | null;
                /** @description instead of the profile's */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trends_api_v1_analytics_trends_get: {
        parameters: {
            query?: {
                months?: number;
                /** @description instead of the profile's */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trends"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_role_api_v1_auth_create_role_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login_api_v1_auth_login_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout_api_v1_auth_logout_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_api_v1_auth_me_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh_api_v1_auth_refresh_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register_api_v1_auth_register_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonWire"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    roles_api_v1_auth_roles_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roles"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_role_api_v1_auth_roles_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    give_role_api_v1_auth_users__person_id__role_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRole"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    budgets_api_v1_budgets_get: {
        parameters: {
            query?: {
                /** @description as 2026-11, instead of now */
                month?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Budgets"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_v1_budgets_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBudget"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneBudget"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    envelopes_api_v1_budgets_envelopes_get: {
        parameters: {
            query?: {
                /** @description as 2026-11; this month by default */
                month?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvelopeMonthWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_api_v1_budgets_envelopes_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlan"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvelopeMonthWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_api_v1_budgets_envelopes_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assign_api_v1_budgets_envelopes_assign_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignments"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvelopeMonthWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cover_api_v1_budgets_envelopes_cover_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cover"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvelopeMonthWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move_api_v1_budgets_envelopes_move_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Move"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvelopeMonthWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestions_api_v1_budgets_suggestions_get: {
        parameters: {
            query?: {
                period?: "weekly" | "four_weekly" | "monthly" | "yearly" | "payday";
                method?: "median" | "trimmed_mean";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetSuggestions"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_api_v1_budgets_suggestions_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakenSuggestions"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeBudgets"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    budget_api_v1_budgets__budget_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                budget_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneBudget"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_api_v1_budgets__budget_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                budget_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBudget"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneBudget"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_api_v1_budgets__budget_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                budget_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_api_v1_budgets__budget_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                budget_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BudgetChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneBudget"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copy_api_v1_budgets__budget_id__copy_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                budget_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyOf"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneBudget"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    history_api_v1_budgets__budget_id__history_get: {
        parameters: {
            query?: {
                periods?: number;
            };
            header?: never;
            path: {
                budget_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetHistory"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    status_api_v1_budgets__budget_id__status_get: {
        parameters: {
            query?: {
                /** @description as 2026-11, instead of now */
                month?: string | null;
            };
            header?: never;
            path: {
                budget_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetStatus"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    categories_api_v1_categories_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Categories"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_v1_categories_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCategory"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    order_api_v1_categories_order_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryOrder"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Categories"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    category_api_v1_categories__category_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit_api_v1_categories__category_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_api_v1_categories__category_id__delete: {
        parameters: {
            query?: {
                /** @description where its transactions go */
                move_to?: string | "none" | null;
            };
            header?: never;
            path: {
                category_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    merge_api_v1_categories__category_id__merge_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryMerge"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryMerged"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    threshold_api_v1_categorisation_threshold_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThresholdWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move_api_v1_categorisation_threshold_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThresholdChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThresholdWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changes_api_v1_changes_get: {
        parameters: {
            query?: {
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    coverages_api_v1_coverage_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverages"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fill_with_demo_api_v1_demo_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_api_v1_export_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything of your household */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    goals_api_v1_goals_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goals"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_v1_goals_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGoal"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    order_api_v1_goals_order_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalOrder"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goals"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    goal_api_v1_goals__goal_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                goal_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_api_v1_goals__goal_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                goal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalValues"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_api_v1_goals__goal_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                goal_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_api_v1_goals__goal_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                goal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contributions_api_v1_goals__goal_id__contributions_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                goal_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contributions"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contribute_api_v1_goals__goal_id__contributions_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                goal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContribution"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contribution"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_back_api_v1_goals__goal_id__contributions__contribution_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                goal_id: string;
                contribution_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    what_if_api_v1_goals__goal_id__what_if_get: {
        parameters: {
            query?: {
                /** @description saved each month */
                monthly?: string | null;
                /** @description by which it is to be reached */
                by?: string | null;
            };
            header?: never;
            path: {
                goal_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    batches_api_v1_history_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batches"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revert_api_v1_history__batch_id__revert_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reverted"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_imports_api_v1_imports_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imports"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hand_in_api_v1_imports_post: {
        parameters: {
            query?: {
                /** @description record the best reading without asking */
                auto?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: uuid
                     * @description left out: found or made
                     */
                    account_id?: string;
                    /**
                     * Format: binary
                     * @description a bank's file, up to 100 MB
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    one_import_api_v1_imports__import_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discard_api_v1_imports__import_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_corrections_api_v1_imports__import_id__corrections_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Corrections"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_mapping_api_v1_imports__import_id__mapping_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Mapping"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revert_api_v1_imports__import_id__revert_post: {
        parameters: {
            query?: {
                background?: boolean;
            };
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawn"];
                };
            };
            /** @description A job takes it back */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    jobs_api_v1_jobs_get: {
        parameters: {
            query?: {
                active?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jobs"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    job_api_v1_jobs__job_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_api_v1_jobs__job_id__cancel_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    learned_api_v1_learned_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedList"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_api_v1_learned__learned_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                learned_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit_learned_api_v1_learned__learned_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                learned_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LearnedChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apply_learned_api_v1_learned__learned_id__apply_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                learned_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Applied"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_learned_api_v1_learned__learned_id__preview_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                learned_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedPreview"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report_api_v1_mail_resend_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_api_v1_mail_unsubscribe_get: {
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
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unsubscribe_api_v1_mail_unsubscribe_post: {
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
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notifications_api_v1_notifications_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                topic?: ("budget_alerts" | "pace_warnings" | "goals" | "imports" | "reports" | "security") | null;
                unread?: boolean;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notifications"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliveries_api_v1_notifications_deliveries_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deliveries"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    email_api_v1_notifications_email_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailState"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trust_email_api_v1_notifications_email_trust_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailState"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    manner_api_v1_notifications_manner_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MannerWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_manner_api_v1_notifications_manner_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MannerWire"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MannerWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    all_messengers_api_v1_notifications_messengers_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messengers"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_messenger_api_v1_notifications_messengers_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessenger"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messenger"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_messenger_api_v1_notifications_messengers__messenger_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messenger_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preferences_api_v1_notifications_preferences_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_preferences_api_v1_notifications_preferences_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    devices_api_v1_notifications_push_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Devices"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    subscribe_api_v1_notifications_push_subscriptions_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDevice"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unsubscribe_api_v1_notifications_push_subscriptions__device_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_all_api_v1_notifications_read_all_post: {
        parameters: {
            query?: {
                topic?: ("budget_alerts" | "pace_warnings" | "goals" | "imports" | "reports" | "security") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    try_out_api_v1_notifications_test_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTrial"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["smartspend__notifications__schemas__Trial"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_api_v1_notifications__notification_id__read_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notification_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    outbound_api_v1_outbound_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboundCalls"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overview_api_v1_overview_get: {
        parameters: {
            query?: {
                /** @description as 2026-11; this month by default */
                month?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    profile_api_v1_profile_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_profile_api_v1_profile_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Profile"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erase_api_v1_profile_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Erasure"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rates_api_v1_rates_get: {
        parameters: {
            query?: {
                /** @description the rates that count on this day; today unless asked */
                day?: string | null;
                /** @description every rate from this day … */
                from?: string | null;
                /** @description … to this one, at most 366 days later */
                to?: string | null;
                /** @description of these currencies only */
                currency?: string[];
                /** @description what the household typed in, newest days first */
                typed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeRates"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    type_in_api_v1_rates_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeRate"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_file_api_v1_rates_import_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file itself, whatever its kind: XML, CSV, or the ZIP of the CSV. */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceFile"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_of_files_api_v1_rates_import_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_api_v1_rates__rate_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    series_api_v1_recurring_get: {
        parameters: {
            query?: {
                /** @description only these; all but dismissed ones without it */
                state?: ("early" | "active" | "overdue" | "ended")[] | null;
                direction?: ("in" | "out") | null;
                /** @description what is no bill instead of what is */
                dismissed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesList"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upcoming_api_v1_recurring_upcoming_get: {
        parameters: {
            query?: {
                days?: number;
                /** @description instead of a number of days */
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coming"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    one_api_v1_recurring__series_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                series_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_api_v1_recurring__series_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                series_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesWire"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transactions_api_v1_recurring__series_id__transactions_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                series_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesTransactions"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health_api_v1_reports_health_get: {
        parameters: {
            query?: {
                /** @description as 2026-10; the last whole month if left out */
                month?: string | null;
                /** @description instead of the profile's */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    monthly_api_v1_reports_monthly_get: {
        parameters: {
            query?: {
                /** @description as 2026-10; the last whole month if left out */
                month?: string | null;
                format?: "json" | "html" | "text" | "pdf";
                /** @description instead of the profile's */
                currency?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, in the form asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyReport"];
                    "application/pdf": unknown;
                    "text/html": unknown;
                    "text/plain": unknown;
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not reachable at the moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    review_api_v1_review_get: {
        parameters: {
            query?: {
                /** @description A category that a machine gave with less confidence than this is asked about; by default 0.75, or the household's own threshold where that is higher. */
                threshold?: number | null;
                limit?: number;
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_api_v1_review_decide_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDecision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDecided"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rows_api_v1_review_rows_get: {
        parameters: {
            query?: {
                payee_key?: string;
                direction?: "in" | "out";
                /** @description A category that a machine gave with less confidence than this is asked about; by default 0.75, or the household's own threshold where that is higher. */
                threshold?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transactions"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    summary_api_v1_review_summary_get: {
        parameters: {
            query?: {
                /** @description A category that a machine gave with less confidence than this is asked about; by default 0.75, or the household's own threshold where that is higher. */
                threshold?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewSummary"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rules_api_v1_rules_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_v1_rules_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conditions_api_v1_rules_conditions_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleLine"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_api_v1_rules_export_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bring_in_api_v1_rules_import_post: {
        parameters: {
            query?: {
                replace?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/yaml": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesImported"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    order_api_v1_rules_order_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleOrder"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_api_v1_rules_preview_post: {
        parameters: {
            query?: {
                newest?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestions_api_v1_rules_suggestions_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSuggestions"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismiss_api_v1_rules_suggestions_dismissed_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dismissal"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rule_api_v1_rules__rule_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_api_v1_rules__rule_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_api_v1_rules__rule_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apply_api_v1_rules__rule_id__apply_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Applied"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runs_api_v1_rules__rule_id__runs_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleRuns"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessions_api_v1_sessions_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sessions"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_other_sessions_api_v1_sessions_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_session_api_v1_sessions__session_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stream_api_v1_stream_get: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tags_api_v1_tags_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    templates_api_v1_templates_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Templates"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_v1_templates_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    template_api_v1_templates__template_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_api_v1_templates__template_id__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_api_v1_templates__template_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    use_api_v1_templates__template_id__use_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Use"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tokens_api_v1_tokens_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_token_api_v1_tokens_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeToken"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_token_api_v1_tokens__token_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transactions_api_v1_transactions_get: {
        parameters: {
            query?: {
                account_id?: string[];
                /** @description Id, key, group's key, or `none`. */
                category?: string[];
                start_date?: string | null;
                end_date?: string | null;
                min_amount?: string | null;
                max_amount?: string | null;
                direction?: ("in" | "out") | null;
                is_anomaly?: boolean | null;
                status?: ("booked" | "pending") | null;
                tag?: string[];
                /** @description Starts of words, `"a phrase"`, `-without`, `amount:>50`, `category:food`, `tag:x`, `account:x`; `tag:x,y` is either. */
                q?: string;
                import_id?: string | null;
                /** @description Both sides of a transfer. */
                transfer_id?: string | null;
                /** @description Left out of totals, budgets and reports. */
                ignored?: boolean | null;
                cursor?: string | null;
                limit?: number;
                page?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transactions"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_v1_transactions_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTransaction"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulk_api_v1_transactions_bulk_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bulk"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    days_api_v1_transactions_days_get: {
        parameters: {
            query?: {
                account_id?: string[];
                /** @description Id, key, group's key, or `none`. */
                category?: string[];
                start_date?: string | null;
                end_date?: string | null;
                min_amount?: string | null;
                max_amount?: string | null;
                direction?: ("in" | "out") | null;
                is_anomaly?: boolean | null;
                status?: ("booked" | "pending") | null;
                tag?: string[];
                /** @description Starts of words, `"a phrase"`, `-without`, `amount:>50`, `category:food`, `tag:x`, `account:x`; `tag:x,y` is either. */
                q?: string;
                import_id?: string | null;
                /** @description Both sides of a transfer. */
                transfer_id?: string | null;
                /** @description Left out of totals, budgets and reports. */
                ignored?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Days"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicates_api_v1_transactions_duplicates_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duplicates"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counts_api_v1_transactions_duplicates_counts_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateCounts"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_api_v1_transactions_duplicates_decide_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enter_api_v1_transactions_quick_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuickLine"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_api_v1_transactions_quick_preview_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuickLine"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Understanding"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    totals_api_v1_transactions_totals_get: {
        parameters: {
            query?: {
                account_id?: string[];
                /** @description Id, key, group's key, or `none`. */
                category?: string[];
                start_date?: string | null;
                end_date?: string | null;
                min_amount?: string | null;
                max_amount?: string | null;
                direction?: ("in" | "out") | null;
                is_anomaly?: boolean | null;
                status?: ("booked" | "pending") | null;
                tag?: string[];
                /** @description Starts of words, `"a phrase"`, `-without`, `amount:>50`, `category:food`, `tag:x`, `account:x`; `tag:x,y` is either. */
                q?: string;
                import_id?: string | null;
                /** @description Both sides of a transfer. */
                transfer_id?: string | null;
                /** @description Left out of totals, budgets and reports. */
                ignored?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionTotals"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    link_api_v1_transactions_transfers_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTransfer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Linked"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transaction_api_v1_transactions__transaction_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_api_v1_transactions__transaction_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit_api_v1_transactions__transaction_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transaction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransactionChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lineage_api_v1_transactions__transaction_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lineage"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconcile_api_v1_transactions__transaction_id__reconcile_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transaction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["smartspend__transactions__schemas__Reconciliation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    repeat_api_v1_transactions__transaction_id__repeat_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transaction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Again"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_api_v1_transactions__transaction_id__restore_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    similar_api_v1_transactions__transaction_id__similar_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transactions"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlink_api_v1_transactions__transaction_id__transfer_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unlinked"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hand_in_api_v1_upload__post: {
        parameters: {
            query?: {
                /** @description record the best reading without asking */
                auto?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: uuid
                     * @description left out: found or made
                     */
                    account_id?: string;
                    /**
                     * Format: binary
                     * @description a bank's file, up to 100 MB
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooks_api_v1_webhooks_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhooks"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_v1_webhooks_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeWebhook"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_api_v1_webhooks__webhook_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_api_v1_webhooks__webhook_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChanges"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliveries_api_v1_webhooks__webhook_id__deliveries_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveries"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry_api_v1_webhooks__webhook_id__deliveries__delivery_id__retry_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotate_api_v1_webhooks__webhook_id__rotate_secret_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeWebhook"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    try_out_api_v1_webhooks__webhook_id__test_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["smartspend__notifications__webhooks__schemas__Trial"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing under this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the input is not as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ready_health_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    live_health_live_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    ready_health_ready_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
}
