#include "php/php_strtotime.hpp"

#include "dsacheck/date.hpp"
#include "php/php_fields.hpp"
#include "php/php_scan.hpp"
#include "php/php_zones.hpp"

namespace dsacheck::php {
namespace {

using kind = php_token_kind;

// One or two digits mean 1970 to 2069, three a year of the first millennium.
std::int64_t full_year(const php_token& token) noexcept {
    if (token.year == php_unset || token.year_digits >= 4 || token.year >= 100)
        return token.year;
    return token.year + (token.year < 70 ? 2000 : 1900);
}

// Collects tokens into fields. Every function is false where PHP reports an error.
class collector {
  public:
    bool take(const php_token& token) noexcept;
    const php_fields& fields() const noexcept { return fields_; }
    bool has_date_only() const noexcept { return has_date_ && times_ == 0; }

  private:
    bool begin_time() noexcept;
    bool begin_date() noexcept;
    void forget_time() noexcept;
    bool take_zone(std::string_view zone) noexcept;
    bool take_separate_zone(std::string_view zone) noexcept;
    bool take_timestamp(const php_token& token) noexcept;
    bool take_clock(const php_token& token) noexcept;
    bool take_calendar(const php_token& token) noexcept;
    void take_calendar_fields(const php_token& token) noexcept;
    bool take_calendar_clock(const php_token& token) noexcept;
    bool take_clock_or_year(const php_token& token) noexcept;
    void add_relative(const php_token& token, int behavior, bool keep_time) noexcept;
    void reverse() noexcept;

    php_fields fields_;
    bool has_date_ = false;
    int times_ = 0;
    int zones_ = 0;
};

bool collector::begin_time() noexcept {
    if (times_ != 0)
        return false; // "Double time specification"
    forget_time();
    times_ = 1;
    return true;
}

bool collector::begin_date() noexcept {
    if (has_date_)
        return false; // "Double date specification"
    has_date_ = true;
    return true;
}

void collector::forget_time() noexcept {
    times_ = 0;
    fields_.hour = fields_.minute = fields_.second = fields_.microsecond = 0;
}

bool collector::take_zone(std::string_view zone) noexcept {
    const std::optional<php_zone> known = read_php_zone(zone);
    if (!known)
        return false;
    fields_.offset = known->offset;
    fields_.zone_has_rules = known->has_rules;
    return true;
}

// A second zone is only a warning and without effect, a third an error.
bool collector::take_separate_zone(std::string_view zone) noexcept {
    ++zones_;
    return zones_ > 1 ? zones_ == 2 : take_zone(zone);
}

bool collector::take_timestamp(const php_token& token) noexcept {
    has_date_ = false;
    fields_.year = fields_.month = fields_.day = 0;
    forget_time();
    ++zones_;
    if (zones_ > 1)
        return zones_ == 2; // PHP leaves the rule here, and with it the date 0000-00-00
    if (token.out_of_range)
        return false;
    fields_.year = 1970;
    fields_.month = fields_.day = 1;
    fields_.relative.second = wrapping_add(fields_.relative.second, token.amount);
    fields_.relative.microsecond = token.microsecond;
    fields_.offset = 0;
    fields_.zone_has_rules = false;
    return true;
}

bool collector::take_clock(const php_token& token) noexcept {
    if (!begin_time())
        return false;
    fields_.hour = token.hour;
    fields_.minute = token.minute;
    fields_.second = token.second;
    fields_.microsecond = token.microsecond;
    return true;
}

void collector::take_calendar_fields(const php_token& token) noexcept {
    if (token.year != php_unset || token.kind == kind::calendar_textual)
        fields_.year = full_year(token);
    fields_.month = token.month;
    fields_.day = token.day == php_unset ? 1 : token.day;
}

bool collector::take_calendar(const php_token& token) noexcept {
    if (token.out_of_range || !begin_date())
        return false;
    take_calendar_fields(token);
    return true;
}

bool collector::take_calendar_clock(const php_token& token) noexcept {
    if (has_date_ || !take_clock(token) || !take_calendar(token))
        return false;
    return token.zone.empty() || take_zone(token.zone);
}

// "2039" is 20:39, but a year behind a time.
bool collector::take_clock_or_year(const php_token& token) noexcept {
    ++times_;
    if (times_ > 1) {
        fields_.year = token.hour * 100 + token.minute;
        return times_ == 2;
    }
    fields_.hour = token.hour;
    fields_.minute = token.minute;
    fields_.second = 0;
    return true;
}

void collector::add_relative(const php_token& token, int behavior, bool keep_time) noexcept {
    php_relative& relative = fields_.relative;
    const auto add = [&token](std::int64_t& field) {
        field = wrapping_add(field, wrapping_multiply(token.amount, token.unit.multiplier));
    };
    switch (token.unit.unit) {
    case php_unit::microsecond: add(relative.microsecond); break;
    case php_unit::second: add(relative.second); break;
    case php_unit::minute: add(relative.minute); break;
    case php_unit::hour: add(relative.hour); break;
    case php_unit::day: add(relative.day); break;
    case php_unit::month: add(relative.month); break;
    case php_unit::year: add(relative.year); break;
    case php_unit::weekday: {
        if (!keep_time)
            forget_time();
        const std::int64_t weeks = token.amount > 0 ? token.amount - 1 : token.amount;
        relative.has_weekday = true;
        relative.day = wrapping_add(relative.day, weeks * 7);
        relative.weekday = token.unit.multiplier;
        relative.weekday_behavior = behavior;
        break;
    }
    case php_unit::weekdays:
        if (!keep_time)
            forget_time();
        relative.has_working_days = true;
        relative.weekday_in_month = php_weekday_in_month::none; // one special rule at a time
        relative.working_days = token.amount;
        break;
    }
}

// "ago". PHP leaves out the microseconds.
void collector::reverse() noexcept {
    php_relative& relative = fields_.relative;
    for (std::int64_t* field :
         {&relative.year, &relative.month, &relative.day, &relative.hour, &relative.minute, &relative.second,
          &relative.weekday, &relative.working_days})
        *field = wrapping_multiply(*field, -1);
    if (relative.weekday == 0)
        relative.weekday = -7;
}

bool collector::take(const php_token& token) noexcept {
    php_relative& relative = fields_.relative;
    switch (token.kind) {
    case kind::error: return false;
    case kind::end:
    case kind::skip:
    case kind::now: return true;
    case kind::yesterday:
    case kind::tomorrow:
        forget_time();
        relative.day = token.kind == kind::tomorrow ? 1 : -1;
        return true;
    case kind::today: forget_time(); return true;
    case kind::noon:
        forget_time();
        times_ = 1;
        fields_.hour = 12;
        return true;
    case kind::timestamp: return take_timestamp(token);
    case kind::first_day_of: relative.month_edge = php_month_edge::first_day; return true;
    case kind::last_day_of: relative.month_edge = php_month_edge::last_day; return true;
    case kind::back_of:
    case kind::front_of:
        forget_time();
        times_ = 1;
        fields_.hour = token.hour;
        fields_.minute = token.kind == kind::front_of ? 45 : 15;
        return true;
    case kind::weekday_of:
        add_relative(token, token.amount > 0 || token.this_counts ? 1 : 0, false);
        relative.has_working_days = false;
        relative.weekday_in_month =
            token.amount > 0 ? php_weekday_in_month::from_start : php_weekday_in_month::from_end;
        return true;
    case kind::clock: return take_clock(token);
    case kind::clock_or_year: return take_clock_or_year(token);
    case kind::calendar:
    case kind::calendar_month:
    case kind::calendar_textual: return take_calendar(token);
    case kind::calendar_clock: return take_calendar_clock(token);
    case kind::day_of_year:
        if (!begin_date())
            return false;
        fields_.year = full_year(token);
        fields_.month = 1;
        fields_.day = token.day_of_year;
        return true;
    case kind::iso_week:
        if (!begin_date())
            return false;
        fields_.year = token.year;
        fields_.month = fields_.day = 1;
        relative.day = php_day_of_iso_week(token.year, token.week, token.week_day);
        return true;
    case kind::year: fields_.year = token.year; return true;
    case kind::ago: reverse(); return true;
    case kind::weekday:
        forget_time();
        relative.has_weekday = true;
        relative.weekday = token.unit.multiplier;
        relative.weekday_behavior = relative.weekday_behavior == 2 ? 2 : 1;
        return true;
    case kind::relative_week:
        add_relative(token, token.this_counts ? 1 : 0, false);
        relative.weekday_behavior = 2;
        if (!relative.has_weekday) {
            relative.has_weekday = true;
            relative.weekday = 1;
        }
        return true;
    case kind::relative_text: add_relative(token, token.this_counts ? 1 : 0, false); return true;
    case kind::relative: add_relative(token, 1, true); return true;
    case kind::month:
        if (!begin_date())
            return false;
        fields_.month = token.month;
        return true;
    case kind::zone: return take_separate_zone(token.zone);
    }
    return false;
}

} // namespace

std::optional<php_instant> read_php_time(std::string_view text, std::int64_t now,
                                         php_reader reader) noexcept {
    collector found;
    for (std::size_t at = 0;;) {
        const php_token token = next_php_token(text, at);
        if (!found.take(token))
            return std::nullopt;
        if (token.kind == kind::end)
            break;
        at = token.end;
    }
    php_fields fields = found.fields();
    if (reader == php_reader::modify)
        fields.offset = 0;
    else if (fields.zone_has_rules)
        now = wrapping_add(now, fields.offset);
    if (reader == php_reader::construct && found.has_date_only())
        fields.hour = fields.minute = fields.second = fields.microsecond = 0;
    fill_php_gaps(fields, php_fields_of({now, 0}));
    return php_instant_of(fields);
}

} // namespace dsacheck::php
