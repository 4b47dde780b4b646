// Who reports, on what, for when, and of which type: what the parts say.
#include "report/report_builder.hpp"

namespace dsacheck::detail {

namespace {

std::optional<date> day(const cell_value& value) noexcept {
    return value.kind == value_kind::date ? std::optional<date>(value.first) : std::nullopt;
}

bool is_filled_in(const part& p, const part_row& row, template_column column) noexcept {
    const value_kind kind = p.value(row, column).kind;
    return kind != value_kind::blank && kind != value_kind::placeholder && kind != value_kind::not_available;
}

// Whether a row of this applicability has a figure or text of its own.
bool has_answer(const part& p, applicability who, provider_type only_for) noexcept {
    const template_column value = column_of(p.number(), column_kind::value);
    for (const part_row& row : p.rows()) {
        if (row.kind != row_kind::data || !row.key.known())
            continue;
        const annex_row* form = find_annex_row(p.number(), row.key);
        if (form != nullptr && form->who == who && binds(form->who, only_for) && is_filled_in(p, row, value) &&
            p.value(row, value).number != 0)
            return true;
    }
    return false;
}

bool has_count(const part& p) noexcept {
    for (const part_row& row : p.rows()) {
        if (row.kind != row_kind::data)
            continue;
        for (std::size_t i = 0; i < p.form().columns.size(); ++i)
            if (p.form().columns[i].kind == column_kind::count && p.value(row, template_column(i)).is_number())
                return true;
    }
    return false;
}

} // namespace

void report_builder::read_identity() {
    report_identity& id = built_.identity_;
    if (const part* first = built_.first(1)) {
        const template_column value = column_of(1, column_kind::value);
        if (const cell* name = first->at(identification::provider_name, value);
            name != nullptr && !name->blank() && name->value->kind != value_kind::placeholder)
            id.provider = trim_blanks(name->text);
        id.published = day(first->value(row_key(identification::published), value));
        id.previous_published = day(first->value(row_key(identification::previous_published), value));
        id.start = day(first->value(row_key(identification::period_start), value));
        id.end = day(first->value(row_key(identification::period_end), value));
    }
    for (const part& each : built_.parts_) {
        const template_column service = column_of(each.number(), column_kind::service);
        for (const part_row& row : each.rows()) {
            if (row.kind != row_kind::data || !id.service.empty())
                continue;
            id.service = trim_blanks(each.text(row, service));
        }
    }
}

// From the strongest sign to the weakest: each concerns providers of one type only (Annex I, column A).
void report_builder::infer_provider() {
    if (chosen_.provider) {
        built_.provider_ = *chosen_.provider;
        built_.provider_source_ = type_source::declared;
        return;
    }
    const auto conclude = [this](provider_type type, std::string reason) {
        built_.provider_ = type;
        built_.provider_source_ = type_source::inferred;
        built_.provider_reason_ = std::move(reason);
    };
    const auto any = [this](unsigned number, auto holds) {
        for (const part& p : built_.parts_of(number))
            if (holds(p))
                return true;
        return false;
    };
    const auto vlops = [](const part& p) { return has_answer(p, applicability::vlops, provider_type::vlop); };
    for (const unsigned number : {9U, 8U, 11U})
        if (any(number, vlops))
            return conclude(provider_type::vlop, "part " + std::to_string(number) + " has answers in rows that are only for VLOPs");
    if (any(10, [](const part& p) { return has_answer(p, applicability::vlops_and_vloses, provider_type::vlose); }))
        return conclude(provider_type::vlose, "part 10 is filled in, and no row that is only for VLOPs");
    const auto platforms = [](const part& p) { return has_answer(p, applicability::platforms, provider_type::platform); };
    for (const unsigned number : {7U, 8U})
        if (any(number, platforms))
            return conclude(provider_type::platform,
                            "part " + std::to_string(number) + " has answers in rows that are only for online platforms");
    if (any(4, has_count))
        return conclude(provider_type::hosting, "part 4 has figures");
    built_.provider_ = provider_type::intermediary;
    built_.provider_source_ = type_source::assumed;
    built_.provider_reason_ = "no row that is only for some providers has an answer";
}

} // namespace dsacheck::detail
