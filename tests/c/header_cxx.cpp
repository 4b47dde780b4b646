// The header is C++, of the oldest standard too, and twice included does no harm.
#include "dsacheck.h"
#include "dsacheck.h"

int main() {
    dsacheck_options options = dsacheck_options();
    options.size = sizeof options;
    dsacheck_validator* validator = 0;
    dsacheck_text version = dsacheck_text();
    const bool good = dsacheck_version(&version) == DSACHECK_OK && version.size >= 5 &&
                      dsacheck_validator_new(&options, &validator) == DSACHECK_OK;
    dsacheck_validator_free(validator);
    return good ? 0 : 1;
}
