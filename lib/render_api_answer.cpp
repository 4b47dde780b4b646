#include "dsacheck/check_statement.hpp"
#include "dsacheck/read_statement.hpp"
#include "dsacheck/render.hpp"
#include "dsacheck/rules/statement_batch.hpp"

#include "api_errors.hpp"
#include "api_stored.hpp"
#include "json_write.hpp"
#include "php/php_number.hpp"

#include <limits>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dsacheck {

namespace {

constexpr int created = 201;
constexpr int unprocessable = 422;
constexpr int server_error = 500;
constexpr std::size_t max_statements = 100;

api_answer failure(bool valid) {
    api_answer answer;
    answer.status = server_error;
    answer.valid = valid;
    answer.body = R"({"message":"Server Error"})";
    return answer;
}

/// The body of a request that was refused as a whole.
api_answer refusal(std::string_view message, std::string_view errors_json) {
    api_answer answer;
    answer.status = unprocessable;
    json::writer json(answer.body);
    json.begin_object().member("message", message).name("errors").raw(errors_json).end_object();
    return answer;
}

/// What the checks find in one statement.
class judge {
  public:
    explicit judge(endpoint to, std::int64_t now) : found_(everything()), where_(""), report_(found_, where_) {
        site_.judged_as = to;
        site_.now = now;
    }

    api_errors errors(const statement& s, std::string_view document) {
        found_.clear();
        site_.document = document;
        report_.begin_record(site_);
        check_statement(s, report_);
        api_errors result;
        result.add(found_);
        return result;
    }

  private:
    static storage_limits everything() {
        storage_limits limits;
        limits.findings_per_rule = std::numeric_limits<std::size_t>::max();
        limits.value_bytes = 0; // the API's messages quote no values
        return limits;
    }

    findings found_;
    locator where_;
    reporter report_;
    record_site site_;
};

// ---- one statement ----------------------------------------------------------------------------------------------

api_answer answer_statement(std::string_view body, std::int64_t now, show_dropped dropped) {
    statement_reader reader;
    statement s;
    reader.open(body, document_layout::statement);
    if (reader.next(s) != read_status::statement)
        s.clear(); // what is no statement, or not even JSON, is as good as empty
    const api_errors errors = judge(endpoint::single, now).errors(s, reader.document());
    if (errors.server_fails())
        return failure(false);
    if (!errors.empty()) {
        std::string list;
        errors.append_json(endpoint::single, list);
        return refusal(errors.summary(endpoint::single), list);
    }
    api_answer answer;
    answer.status = created;
    answer.valid = true;
    append_stored(s, reader.document(), endpoint::single, answer.body);
    if (dropped == show_dropped::yes) {
        std::string lost;
        append_dropped(s, reader.document(), endpoint::single, "", lost);
        answer.dropped = "[" + lost + "]";
    }
    return answer;
}

// ---- a batch ----------------------------------------------------------------------------------------------------

struct batch_item {
    std::string key;
    bool is_statement = false;
    bool server_fails = false;
    bool storing_fails = false;
    std::string errors; ///< JSON; empty when valid
    std::string stored;
    std::string dropped;
    std::string puid;
    bool puid_is_float = false;
};

class batch {
  public:
    batch(std::int64_t now, show_dropped dropped) : judge_(endpoint::batch, now), dropped_(dropped) {}

    /// False when the body is not JSON.
    bool read(std::string_view body) {
        statement_reader reader;
        statement s;
        reader.open(body, document_layout::batch);
        for (;;) {
            const read_status status = reader.next(s);
            if (status == read_status::end || status == read_status::malformed) {
                shape_ = reader.batch();
                if (shape_.type == value_type::number)
                    shape_.size = php::number_text(body.substr(shape_.where.offset, shape_.where.length)).size();
                return status == read_status::end;
            }
            if (status == read_status::restart) {
                items_.clear();
                continue;
            }
            if (reader.item() < items_.size()) // a repeated key: the last value counts, in the first place
                judge_item(status, s, reader, items_[reader.item()]);
            else if (items_.size() <= max_statements) // more than enough to refuse the batch
                judge_item(status, s, reader, items_.emplace_back());
        }
    }

    api_answer answer() {
        if (const auto outer = outer_error())
            return *outer;
        for (const batch_item& item : items_)
            if (!item.is_statement || item.server_fails)
                return failure(false);
        if (const auto errors = statement_errors())
            return *errors;
        if (const auto repeated = repeated_puids())
            return *repeated;
        for (const batch_item& item : items_)
            if (item.storing_fails)
                return failure(true);
        return stored();
    }

  private:
    void judge_item(read_status status, const statement& s, const statement_reader& reader, batch_item& item) {
        item = batch_item{};
        item.key = reader.batch().type == value_type::object ? std::string(reader.key()) : std::to_string(reader.item());
        item.is_statement = status == read_status::statement;
        if (!item.is_statement)
            return;
        const api_errors errors = judge_.errors(s, reader.document());
        item.server_fails = errors.server_fails();
        if (!errors.empty()) {
            errors.append_json(endpoint::batch, item.errors);
            return;
        }
        if (item.server_fails)
            return;
        item.storing_fails = !append_stored(s, reader.document(), endpoint::batch, item.stored);
        const field_value& puid = s[statement_field::puid];
        item.puid = stored_puid(s);
        item.puid_is_float = puid.type == value_type::number && puid.text.find_first_of(".eE") != npos;
        if (dropped_ == show_dropped::yes)
            append_dropped(s, reader.document(), endpoint::batch, "/statements/" + pointer_token(item.key), item.dropped);
    }

    [[nodiscard]] std::optional<api_answer> outer_error() const {
        std::vector<std::string_view> messages;
        const bool container = shape_.type == value_type::array || shape_.type == value_type::object;
        if (!shape_.present || shape_.type == value_type::null || (container && shape_.size == 0)) {
            messages.push_back(rules::statements_missing.api_message);
        } else {
            if (!container)
                messages.push_back(rules::statements_not_an_array.api_message);
            const std::uint64_t size = shape_.type == value_type::boolean ? (shape_.truth ? 1 : 0) : shape_.size;
            if (size < 1 || size > max_statements)
                messages.push_back(rules::batch_size.api_message);
        }
        if (messages.empty())
            return std::nullopt;
        std::string list;
        json::writer json(list);
        json.begin_object().name("statements").begin_array();
        for (const std::string_view message : messages)
            json.string(message);
        json.end_array().end_object();
        return refusal(api_summary(messages.front(), messages.size()), list);
    }

    [[nodiscard]] std::optional<api_answer> statement_errors() const {
        std::string list;
        json::writer json(list);
        json.begin_object();
        bool any = false;
        for (const batch_item& item : items_) {
            if (item.errors.empty())
                continue;
            any = true;
            json.name("statement_" + item.key).raw(item.errors);
        }
        json.end_object();
        if (!any)
            return std::nullopt;
        api_answer answer;
        answer.status = unprocessable;
        json::writer(answer.body).begin_object().name("errors").raw(list).end_object();
        return answer;
    }

    [[nodiscard]] std::optional<api_answer> repeated_puids() const {
        std::unordered_map<std::string_view, std::size_t> times;
        bool repeated = false;
        bool any_float = false;
        for (const batch_item& item : items_) {
            repeated = ++times[item.puid] > 1 || repeated;
            any_float = any_float || item.puid_is_float;
        }
        if (!repeated)
            return std::nullopt;
        if (any_float) // PHP's array_count_values refuses floating-point numbers
            return failure(true);
        std::string list;
        json::writer json(list);
        json.begin_object();
        json.name("puid").begin_array().string(rules::puid_repeated_in_batch.api_message).end_array();
        json.name("existing_puids").begin_array();
        for (const batch_item& item : items_) {
            std::size_t& count = times[item.puid];
            if (count > 1)
                json.string(item.puid);
            count = 0; // each once
        }
        json.end_array().end_object();
        api_answer answer = refusal(rules::puid_repeated_in_batch.api_message, list);
        answer.valid = true;
        return answer;
    }

    [[nodiscard]] api_answer stored() const {
        api_answer answer;
        answer.status = created;
        answer.valid = true;
        std::string lost;
        json::writer json(answer.body);
        json.begin_object().name("statements").begin_array();
        for (const batch_item& item : items_) {
            json.raw(item.stored);
            if (!lost.empty() && !item.dropped.empty())
                lost += ',';
            lost += item.dropped;
        }
        json.end_array().end_object();
        if (dropped_ == show_dropped::yes)
            answer.dropped = "[" + lost + "]";
        return answer;
    }

    judge judge_;
    show_dropped dropped_;
    batch_shape shape_;
    std::vector<batch_item> items_;
};

} // namespace

api_answer render_api_answer(std::string_view body, endpoint to, std::int64_t now, show_dropped dropped) {
    if (to == endpoint::single)
        return answer_statement(body, now, dropped);
    batch request(now, dropped);
    if (!request.read(body))
        return refusal(rules::statements_missing.api_message,
                       R"({"statements":["The statements field is required."]})");
    return request.answer();
}

} // namespace dsacheck
