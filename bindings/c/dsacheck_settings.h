/*
 * dsacheck for C: what a project has decided in a dsacheck.toml, and the findings that it knows already. The rules of the house
 * are in dsacheck.h, which includes this.
 *
 * Give settings to dsacheck_options. What the options choose counts more than the file: profile, day, provider, endpoint and
 * the like where they are not 0, and the choices for single rules. Suppressions of both hold.
 */
#ifndef DSACHECK_SETTINGS_H
#define DSACHECK_SETTINGS_H

#include "dsacheck.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Nothing is decided yet. */
int32_t dsacheck_settings_new(dsacheck_settings **created);

/* Validators, findings and dumps that were made with them keep what they need. */
void dsacheck_settings_free(dsacheck_settings *settings);

/* Reads a configuration file; `path` ends in a zero. A second one replaces the first. DSACHECK_RUN_FAILED, with a message,
 * when it cannot be read or makes no sense; then the settings stay as they were. The baseline that it names is read too, if
 * it exists. */
int32_t dsacheck_settings_read(dsacheck_settings *settings, const char *path);

/* The same for a text. `name` stands in messages, and paths in the text begin in its folder. */
int32_t dsacheck_settings_read_text(dsacheck_settings *settings, const char *text, size_t text_size, const char *name,
                                    size_t name_size);

/* Takes the text of a baseline, as dsacheck_render_baseline prints it, in place of the configuration's. The failure is as
 * above. */
int32_t dsacheck_settings_read_baseline(dsacheck_settings *settings, const char *text, size_t text_size);

/* Why the last call with these settings returned DSACHECK_RUN_FAILED: file, line and reason. Empty when it did not. Lives
 * until the next call with them. */
int32_t dsacheck_settings_message(const dsacheck_settings *settings, dsacheck_text *message);

/* The severity from which on the project's runs are to fail; DSACHECK_ERROR where the file says nothing. */
int32_t dsacheck_settings_fail_on(const dsacheck_settings *settings, int32_t *severity);

/* The path of the baseline that the configuration names, as it can be opened from here; empty when it names none. Lives until
 * the next call with these settings. */
int32_t dsacheck_settings_baseline(const dsacheck_settings *settings, dsacheck_text *path);

/* The path of the dsacheck.toml that `dsacheck` would use for an input: in its folder, or the nearest folder above. Prints
 * nothing and returns DSACHECK_NOT_FOUND when there is none. `input` ends in a zero. */
int32_t dsacheck_settings_find(const char *input, char *buffer, size_t capacity, size_t *needed);

#ifdef __cplusplus
}
#endif

#endif
