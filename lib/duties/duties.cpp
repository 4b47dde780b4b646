#include "dsacheck/duties.hpp"

#include "dsacheck/catalogue.hpp"
#include "duties/duties_of_articles.hpp"
#include "duties/duties_of_automation.hpp"
#include "duties/duties_of_complaints.hpp"
#include "duties/duties_of_general.hpp"
#include "duties/duties_of_notices.hpp"
#include "duties/duties_of_orders.hpp"
#include "duties/duties_of_own_initiative.hpp"
#include "duties/duties_of_people.hpp"
#include "duties/duties_of_templates.hpp"
#include "duties/duties_of_texts.hpp"

#include <algorithm>

namespace dsacheck {

namespace {

template <std::size_t... Sizes>
constexpr auto concatenate(const duty (&... lists)[Sizes]) noexcept {
    std::array<duty, (Sizes + ...)> all{};
    std::size_t next = 0;
    const auto add = [&all, &next](const auto& list) {
        for (const duty& each : list)
            all[next++] = each;
    };
    (add(lists), ...);
    return all;
}

constexpr auto duties = concatenate(detail::duties_of_articles, detail::duties_of_general, detail::duties_of_orders,
                                    detail::duties_of_notices, detail::duties_of_own_initiative,
                                    detail::duties_of_complaints, detail::duties_of_automation,
                                    detail::duties_of_people, detail::duties_of_texts, detail::duties_of_templates);

/// Calls `use` with each id of a rule's list.
template <class Use>
void for_each_id(std::string_view list, Use use) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (end > 0)
            use(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

} // namespace

array_view<duty> all_duties() noexcept { return {duties.data(), duties.size()}; }

const duty* find_duty(std::string_view id) noexcept {
    const auto* const found =
        std::find_if(duties.data(), duties.data() + duties.size(), [id](const duty& each) { return each.id == id; });
    return found == duties.data() + duties.size() ? nullptr : found;
}

std::vector<const rule*> rules_that_check(const duty& which) {
    std::vector<const rule*> found;
    for (const rule* each : all_rules())
        for_each_id(each->duties, [&](std::string_view id) {
            if (id == which.id)
                found.push_back(each);
        });
    return found;
}

std::vector<const duty*> duties_of(const rule& which) {
    std::vector<const duty*> found;
    for_each_id(which.duties, [&found](std::string_view id) {
        if (const duty* const each = find_duty(id))
            found.push_back(each);
    });
    return found;
}

} // namespace dsacheck
