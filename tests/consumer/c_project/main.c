#include <dsacheck.h>

#include <string.h>

int main(void) {
    const char body[] = "{\"puid\": \"case 1\"}";
    dsacheck_answer *answer = NULL;
    int32_t status = 0;
    if (dsacheck_answer_new(body, strlen(body), DSACHECK_ENDPOINT_SINGLE, 0, &answer) != DSACHECK_OK ||
        dsacheck_answer_status(answer, &status) != DSACHECK_OK)
        return 1;
    dsacheck_answer_free(answer);
    return status == 422 ? 0 : 1;
}
