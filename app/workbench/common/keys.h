// Keys as words: in lists of choices, in what a page is asked to show.
#pragma once

#include "common/strings.h"

#include "kith/model/key.h"

#include <optional>

namespace kith::workbench {

template<class Key>
[[nodiscard]] QString idOf(const Key& key) {
    return toQString(key.uuid.toString());
}

template<class Key>
[[nodiscard]] std::optional<Key> keyOf(const QString& id) {
    const std::optional<Uuid> uuid = Uuid::parse(toStd(id));
    return uuid ? std::optional(Key{*uuid}) : std::nullopt;
}

} // namespace kith::workbench
