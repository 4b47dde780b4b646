#define BOOST_TEST_MODULE c_threads
#include <boost/test/unit_test.hpp>

#include "support/c_handles.hpp"
#include "support/statements.hpp"

#include <string>
#include <thread>
#include <vector>

BOOST_AUTO_TEST_CASE(threads_with_handles_of_their_own_do_not_disturb_each_other) {
    constexpr int threads = 8;
    constexpr int rounds = 300;
    std::vector<std::string> results(threads);
    std::vector<std::thread> running;
    for (int t = 0; t < threads; ++t)
        running.emplace_back([&result = results[static_cast<std::size_t>(t)]] {
            const c::findings found = c::new_findings();
            for (int i = 0; i < rounds; ++i) {
                const c::validator validator = c::new_validator();
                const std::string statement =
                    dsacheck::testing::statement_with(R"({"puid":"p )" + std::to_string(i) + "\"}");
                c::must(dsacheck_validate(validator.get(), statement.data(), statement.size(), found.get(), nullptr));
            }
            result = c::rendered(found, DSACHECK_FORMAT_JSON);
        });
    for (std::thread& each : running)
        each.join();
    for (const std::string& each : results)
        BOOST_TEST((each == results[0]));
}

BOOST_AUTO_TEST_CASE(finished_findings_are_read_by_several_threads) {
    const c::validator validator = c::new_validator();
    const c::findings found = c::new_findings();
    c::must(dsacheck_validate(validator.get(), "{}", 2, found.get(), nullptr));
    const std::string expected = c::rendered(found, DSACHECK_FORMAT_TEXT);
    std::vector<int> same(4, 0);
    std::vector<std::thread> running;
    for (int& each : same)
        running.emplace_back([&] { each = c::rendered(found, DSACHECK_FORMAT_TEXT) == expected ? 1 : 0; });
    for (std::thread& each : running)
        each.join();
    BOOST_TEST((same == std::vector<int>{1, 1, 1, 1}));
}
