/* The header is C99 without extensions, and each struct can be filled with zeros but for its size. */
#include "dsacheck.h"

#include <string.h>

static int64_t nothing(void *context, char *buffer, size_t size) {
    (void)context;
    (void)buffer;
    (void)size;
    return 0;
}

static int32_t go_on(void *context, const dsacheck_dump_progress *so_far) {
    (void)context;
    return so_far->size != sizeof *so_far;
}

int main(void) {
    dsacheck_options options = {sizeof options};
    dsacheck_summary summary = {sizeof summary};
    dsacheck_finding finding = {sizeof finding};
    dsacheck_tally tally = {sizeof tally};
    dsacheck_validator *validator = NULL;
    dsacheck_findings *findings = NULL;
    dsacheck_read read = nothing;
    dsacheck_dump_options dump_options = {sizeof dump_options};
    dsacheck_dump_summary dump_summary = {sizeof dump_summary};
    dsacheck_dump_watch watch = go_on;
    dsacheck_dump *dump = NULL;
    dsacheck_settings *settings = NULL;
    dsacheck_mended *mended = NULL;
    dsacheck_change change = {sizeof change};
    const char json[] = "{}";
    int32_t valid = -1;
    int failed = 0;

    failed |= dsacheck_abi_version() != 1;
    failed |= strcmp(dsacheck_status_name(DSACHECK_OK), "ok") != 0;
    failed |= dsacheck_validator_new(&options, &validator) != DSACHECK_OK;
    failed |= dsacheck_findings_new(&options, &findings) != DSACHECK_OK;
    failed |= dsacheck_validate(validator, json, sizeof json - 1, findings, &valid) != DSACHECK_OK || valid != 0;
    failed |= dsacheck_validate_stream(validator, read, NULL, NULL, 0, findings) != DSACHECK_OK;
    failed |= dsacheck_findings_summary(findings, &summary) != DSACHECK_OK || summary.errors == 0;
    failed |= dsacheck_finding_at(findings, 0, &finding) != DSACHECK_OK || finding.severity != DSACHECK_ERROR;
    failed |= dsacheck_tally_at(findings, 0, &tally) != DSACHECK_OK || tally.count == 0;
    failed |= dsacheck_settings_new(&settings) != DSACHECK_OK;
    options.settings = settings;
    failed |= dsacheck_dump_new(&options, &dump_options, &dump) != DSACHECK_OK;
    failed |= dsacheck_dump_check(dump, NULL, 0, watch, NULL) != DSACHECK_OK;
    failed |= dsacheck_dump_summarize(dump, &dump_summary) != DSACHECK_OK || dump_summary.rows != 0;
    failed |= dsacheck_mended_new(&options, json, sizeof json - 1, NULL, 0, DSACHECK_FIX_CHOICE_SAFE, &mended) != DSACHECK_OK;
    failed |= dsacheck_mended_change(mended, 0, &change) != DSACHECK_NOT_FOUND;
    dsacheck_mended_free(mended);
    dsacheck_dump_free(dump);
    dsacheck_settings_free(settings);
    dsacheck_findings_free(findings);
    dsacheck_validator_free(validator);
    return failed;
}
