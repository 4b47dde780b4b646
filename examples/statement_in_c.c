/* Validates a statement of reasons in C, and asks what the API of the DSA Transparency Database would answer. */
#include <dsacheck.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char json[] =
    "{\"decision_visibility\": [\"DECISION_VISIBILITY_CONTENT_REMOVED\"],\n"
    " \"decision_ground\": \"DECISION_GROUND_ILLEGAL_CONTENT\",\n"
    " \"illegal_content_legal_ground\": \"Section 86a of the Criminal Code\",\n"
    " \"illegal_content_explanation\": \"The provision forbids the symbols that the picture shows.\",\n"
    " \"content_type\": [\"CONTENT_TYPE_IMAGE\"],\n"
    " \"category\": \"STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH\",\n"
    " \"territorial_scope\": [\"DE\", \"OE\"],\n"
    " \"content_date\": \"2026-02-30\",\n"
    " \"application_date\": \"2026-03-02\",\n"
    " \"decision_facts\": \"A user reported the picture.\",\n"
    " \"source_type\": \"SOURCE_ARTICLE_16\",\n"
    " \"automated_detection\": \"No\",\n"
    " \"automated_decision\": \"AUTOMATED_DECISION_NOT_AUTOMATED\",\n"
    " \"puid\": \"picture-4711\"}\n";

static void must(int32_t status) {
    if (status != DSACHECK_OK) {
        fprintf(stderr, "dsacheck: %s\n", dsacheck_status_name(status));
        exit(2);
    }
}

int main(void) {
    dsacheck_options options = {sizeof options}; /* the other members are 0: the defaults */
    options.profile = DSACHECK_PROFILE_API;
    options.now = 1772451067; /* 2 March 2026 */

    dsacheck_validator *validator = NULL;
    dsacheck_findings *found = NULL;
    int32_t valid = 0;
    must(dsacheck_validator_new(&options, &validator));
    must(dsacheck_findings_new(&options, &found));
    must(dsacheck_validate(validator, json, strlen(json), found, &valid));
    printf("%s\n", valid ? "valid" : "not valid");

    dsacheck_summary summary = {sizeof summary};
    must(dsacheck_findings_summary(found, &summary));
    for (uint64_t i = 0; i < summary.stored; ++i) {
        dsacheck_finding each = {sizeof each};
        char message[500];
        size_t size = 0;
        must(dsacheck_finding_at(found, i, &each));
        must(dsacheck_finding_text(found, i, DSACHECK_PART_MESSAGE, message, sizeof message, &size));
        printf("line %d, %.*s: %.*s\n", (int)each.line, (int)each.id.size, each.id.data, (int)size, message);
    }

    dsacheck_answer *answer = NULL;
    dsacheck_text body;
    int32_t status = 0;
    must(dsacheck_answer_new(json, strlen(json), DSACHECK_ENDPOINT_SINGLE, options.now, &answer));
    must(dsacheck_answer_status(answer, &status));
    must(dsacheck_answer_body(answer, &body));
    printf("The API would answer %d:\n%.*s\n", (int)status, (int)body.size, body.data);

    dsacheck_answer_free(answer);
    dsacheck_findings_free(found);
    dsacheck_validator_free(validator);
    return 0;
}
