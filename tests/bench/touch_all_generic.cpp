#include "touch_all_body.hpp"

namespace touch_all {

result generic(std::string_view ndjson) { return run(ndjson); }

} // namespace touch_all
