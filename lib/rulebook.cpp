// Prints what is generated from the catalogue: RULES.md. The target `regenerate` runs it.
#include "dsacheck/render.hpp"

#include <cstdio>
#include <string>
#include <string_view>

int main(int count, char** arguments) {
    if (count > 2 || (count == 2 && std::string_view(arguments[1]) != "markdown")) {
        std::fputs("usage: rulebook [markdown]\n", stderr);
        return 2;
    }
    std::string page;
    dsacheck::render_rules_markdown(page);
    const bool written =
        std::fwrite(page.data(), 1, page.size(), stdout) == page.size() && std::fflush(stdout) == 0;
    if (!written)
        std::perror("rulebook");
    return written ? 0 : 2;
}
