// Counts and medians of the invented events, cell by cell.
#include "report/demo_figures.hpp"

#include <algorithm>

namespace dsacheck::detail {

namespace {

// A number with up to two decimals, without idle zeros.
std::string decimal(std::uint32_t hundredths) {
    std::string text = std::to_string(hundredths / 100);
    if (const std::uint32_t rest = hundredths % 100; rest != 0) {
        text += rest < 10 ? ".0" : ".";
        text += std::to_string(rest % 10 == 0 ? rest / 10 : rest);
    }
    return text;
}

// "0.973" for 973.
std::string share(std::uint32_t thousandths) {
    std::string digits = std::to_string(1000 + thousandths).substr(1);
    while (digits.size() > 1 && digits.back() == '0')
        digits.pop_back();
    return "0." + digits;
}

} // namespace

std::string median_of(std::vector<std::uint32_t>& hours) {
    if (hours.empty())
        return {};
    std::sort(hours.begin(), hours.end());
    const std::size_t middle = hours.size() / 2;
    return decimal(hours.size() % 2 == 1 ? hours[middle] : (hours[middle - 1] + hours[middle]) / 2);
}

std::string demo_figures::of_orders(row_key key, template_column column) const {
    std::uint32_t found = 0;
    std::vector<std::uint32_t> times;
    const bool to_act = column.index <= template_column("J").index;
    for (const order& each : orders_) {
        if (each.to_act != to_act || !covers(key.subject, each.line) ||
            (key.where != scope::total && key.where != each.state))
            continue;
        found += column == "H" ? each.items : 1;
        times.push_back(column == "I" || column == "L" ? each.receipt : each.effect);
    }
    const bool is_count = column == "G" || column == "H" || column == "K";
    return is_count ? std::to_string(found) : median_of(times);
}

std::string demo_figures::of_notices(row_key key, template_column column) const {
    std::uint32_t found = 0;
    std::vector<std::uint32_t> times;
    // Every second column counts the notices of trusted flaggers alone.
    const bool trusted_only = (column.index - template_column("F").index) % 2 == 1;
    for (const notice& each : notices_) {
        if (!covers(key.subject, each.line) || (trusted_only && !each.trusted))
            continue;
        if (column == "F" || column == "G")
            ++found;
        else if (column == "H" || column == "I")
            found += each.items;
        else if (column == "L" || column == "M")
            found += each.action == notice::outcome::law ? 1U : 0U;
        else if (column == "N" || column == "O")
            found += each.action == notice::outcome::terms ? 1U : 0U;
        else if (each.action != notice::outcome::none)
            times.push_back(each.time);
    }
    return column == "J" || column == "K" ? median_of(times) : std::to_string(found);
}

std::string demo_figures::of_measures(unsigned part, row_key key, template_column column) const {
    const std::size_t first_restriction = template_column("H").index;
    // A service that cannot restrict leaves the restrictions blank (Annex II, Part I.1).
    if (!restricts_)
        return column.index < first_restriction ? "0" : "";
    std::uint32_t found = 0;
    const measures_by_line& all = part == 5 ? illegal_ : terms_;
    for (std::uint8_t line = 1; line < all.size(); ++line)
        if (covers(key.subject, line))
            found += column == "F"   ? all[line].all()
                     : column == "G" ? all[line].automated
                                     : all[line].by_restriction[column.index - first_restriction];
    return std::to_string(found);
}

std::string demo_figures::of_appeals(row_key key) const {
    const auto which = static_cast<appeal>(key.subject);
    switch (which) {
    case appeal::newly_imposed: return "2";
    case appeal::suspensions_content: return "14";
    case appeal::suspensions_notices: return "3";
    case appeal::suspensions_complaints: return "5";
    case appeal::disputes:
        switch (key.where) {
        case scope::total: return "16";
        case scope::upheld: return "6";
        case scope::partially_reversed: return "3";
        case scope::reversed: return "5";
        case scope::median_time: return "168.5";
        case scope::omitted: return "2";
        default: return "0.75"; // six of eight
        }
    default: break;
    }
    if (complaints_.empty())
        return "4"; // no online platform: the number of complaints alone
    std::uint32_t found = 0;
    std::vector<std::uint32_t> times;
    for (const complaint& each : complaints_) {
        if (which != appeal::complaints && which != each.basis)
            continue;
        found += key.where == scope::total || key.where == each.outcome ? 1U : 0U;
        if (each.outcome != scope::omitted)
            times.push_back(each.time);
    }
    return key.where == scope::median_time ? median_of(times) : std::to_string(found);
}

std::uint32_t demo_figures::count(unsigned part, row_key key, template_column column) const {
    const std::string text = figure(part, key, column);
    return text.empty() ? 0 : static_cast<std::uint32_t>(std::stoul(text));
}

std::string demo_figures::of_automation(row_key key) const {
    const row_key total_of_measures{total_line};
    const bool hosts = !notices_.empty();
    const std::uint32_t own = count(5, total_of_measures, "F") + count(6, total_of_measures, "F");
    const std::uint32_t own_solely = count(5, total_of_measures, "G") + count(6, total_of_measures, "G");
    const std::uint32_t on_notices = hosts ? count(4, total_of_measures, "L") + count(4, total_of_measures, "N") : 0;
    const std::uint32_t all = count(3, row_key{total_line, scope::total}, "H") + on_notices + own;
    const std::uint32_t all_solely = own_solely + std::min<std::uint32_t>(on_notices, 9);
    const std::uint32_t notices = hosts ? count(4, total_of_measures, "F") : 0;
    const std::uint32_t trusted = hosts ? count(4, total_of_measures, "G") : 0;
    const std::uint32_t in_language = is_language(key.where) ? static_cast<std::uint32_t>(key.where) - static_cast<std::uint32_t>(scope::first_language) + 1 : 0;
    constexpr std::uint32_t partly = 2; // processed partly by automated means: neither solely nor not
    switch (static_cast<automation>(key.subject)) {
    case automation::measures_solely:
        return std::to_string(key.where == scope::total            ? all_solely
                              : key.where == scope::own_initiative ? own_solely
                                                                   : all_solely * in_language / 400);
    case automation::measures_not:
        return std::to_string(key.where == scope::total            ? all - all_solely
                              : key.where == scope::own_initiative ? own - own_solely
                                                                   : (all - all_solely) * in_language / 350);
    case automation::notices_solely:
        return std::to_string(key.where == scope::notices ? notices / 9 : trusted / 9);
    case automation::notices_not:
        return std::to_string(key.where == scope::notices ? notices - notices / 9 - partly : trusted - trusted / 9 - partly);
    default: break;
    }
    if (own_solely == 0)
        return {};
    const std::uint32_t metric = key.subject - static_cast<std::uint32_t>(automation::accuracy);
    return share(901 + mix(key.subject, static_cast<std::uint32_t>(key.where)) % 70 + metric);
}

std::string demo_figures::of_staff(row_key key) {
    if (is_language(key.where))
        return std::to_string(7 + mix(static_cast<std::uint32_t>(key.where), 9) % 9);
    switch (static_cast<staff>(key.subject)) {
    case staff::internal: return "64";
    case staff::external: return "131";
    case staff::linguistic: break;
    }
    return "158";
}

std::string demo_figures::of_recipients(row_key key) {
    // Below an eighth of each population, in the order of `member_states`.
    constexpr std::array<std::uint32_t, member_states.size()> recipients{
        1104213, 1417905, 772318, 461022, 110714, 1301561, 714802, 164330, 671944, 8203377, 10021846, 1243105, 1151620, 641209,
        7088431, 224067, 345118, 81240,   67403,  2174908, 4400762, 1261533, 2281109, 651806, 254917, 5811204, 1269351};
    std::uint32_t total = 0;
    for (const std::uint32_t each : recipients)
        total += each;
    if (!is_state(key.where))
        return std::to_string(total);
    return std::to_string(recipients[static_cast<std::size_t>(key.where) - static_cast<std::size_t>(scope::first_state)]);
}

std::string demo_figures::figure(unsigned part, row_key key, template_column column) const {
    switch (part) {
    case 3: return of_orders(key, column);
    case 4: return of_notices(key, column);
    case 5:
    case 6: return of_measures(part, key, column);
    case 7: return of_appeals(key);
    case 8: return of_automation(key);
    case 9: return of_staff(key);
    case 10: return of_recipients(key);
    default: return {};
    }
}

bool demo_figures::has_figures(unsigned part, row_key key) const {
    const annex_part& form = annex_part_of(part);
    for (std::size_t i = 0; i < form.columns.size(); ++i)
        if (form.columns[i].kind == column_kind::count && count(part, key, template_column(i)) > 0)
            return true;
    return false;
}

} // namespace dsacheck::detail
