#include <dsacheck/dsacheck.hpp>
#include <dsacheck/version.hpp>

#include <iostream>

int main() {
    const dsacheck::findings found = dsacheck::validate_statements("{}", dsacheck::options{});
    std::cout << "dsacheck " << dsacheck::version << ": " << found.count(dsacheck::severity::error) << " errors\n";
    return found.count(dsacheck::severity::error) > 0 ? 0 : 1; // an empty statement lacks what the law asks for
}
