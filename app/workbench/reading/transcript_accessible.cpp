#include "reading/transcript_accessible.h"

#include "reading/transcript_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>
#include <map>

namespace kith::workbench {
namespace {

// A coding of the turn that is read: its code, whom it is about, its words.
class CodingAccessible : public QAccessibleInterface {
public:
    CodingAccessible(TranscriptView* view, CodingKey key) : view_(view), key_(key) {}

    [[nodiscard]] bool isValid() const override { return view_ && view_->coding(key_); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(view_); }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        return kind == QAccessible::Name ? view_->describe(key_) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override {
        if (!isValid()) return {};
        const ShownCoding* coding = view_->coding(key_);
        const QRect first = view_->rectOfPlace(coding->begin);
        const QRect last = view_->rectOfPlace(coding->end);
        const QRect both = first.united(last).intersected(view_->viewport()->rect());
        return {view_->viewport()->mapToGlobal(both.topLeft()), both.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Note; }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = true;
        state.selected = view_->selectedCoding() == key_;
        return state;
    }

private:
    QPointer<TranscriptView> view_;
    CodingKey key_;
};

class TranscriptAccessible : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit TranscriptAccessible(TranscriptView* view) : QAccessibleWidget(view, QAccessible::Document), view_(view) {}
    ~TranscriptAccessible() override {
        for (const auto& [key, id] : known_)
            QAccessible::deleteAccessibleInterface(id);
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TextInterface) return static_cast<QAccessibleTextInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        state.focusable = true;
        return state;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Value) return view_->wordsOfTurn();
        if (kind == QAccessible::Description) return view_->describePlace();
        return QAccessibleWidget::text(kind);
    }

    // Its children are codings, no parts of the scroll area.
    [[nodiscard]] std::vector<CodingKey> codings() const {
        if (view_->document().isEmpty()) return {};
        const ShownTurn& turn = view_->document().turns()[static_cast<std::size_t>(view_->turnOfCaret())];
        return view_->codingsIn(turn.begin, turn.end);
    }
    [[nodiscard]] int childCount() const override { return static_cast<int>(codings().size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        const std::vector<CodingKey> here = codings();
        if (index < 0 || index >= static_cast<int>(here.size())) return nullptr;
        const CodingKey key = here[static_cast<std::size_t>(index)];
        auto known = known_.find(key);
        if (known == known_.end())
            known =
                known_.emplace(key, QAccessible::registerAccessibleInterface(new CodingAccessible(view_, key))).first;
        return QAccessible::accessibleInterface(known->second);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (int i = 0; i < childCount(); ++i)
            if (child(i) == wanted) return i;
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }

    void selection(int index, int* begin, int* end) const override {
        const auto chosen = view_->selection();
        *begin = index == 0 ? chosen.first : 0;
        *end = index == 0 ? chosen.second : 0;
    }
    [[nodiscard]] int selectionCount() const override { return view_->hasSelection() ? 1 : 0; }
    void addSelection(int begin, int end) override { view_->select(begin, end); }
    void removeSelection(int) override { view_->select(view_->caret(), view_->caret()); }
    void setSelection(int, int begin, int end) override { view_->select(begin, end); }
    [[nodiscard]] int cursorPosition() const override { return view_->caret(); }
    void setCursorPosition(int place) override {
        view_->select(place, place);
        view_->showPlace(view_->caret(), view_->caret());
    }
    [[nodiscard]] QString text(int begin, int end) const override {
        return view_->document().characters().mid(begin, end - begin);
    }
    [[nodiscard]] int characterCount() const override {
        return static_cast<int>(view_->document().characters().size());
    }
    [[nodiscard]] QRect characterRect(int place) const override {
        const QRect here = view_->rectOfPlace(place);
        const QRect next = view_->rectOfPlace(place + 1);
        const int width = next.top() == here.top() ? std::max(1, next.left() - here.left()) : 6;
        return {view_->viewport()->mapToGlobal(here.topLeft()), QSize(width, here.height())};
    }
    [[nodiscard]] int offsetAtPoint(const QPoint& point) const override {
        return view_->placeAt(view_->viewport()->mapFromGlobal(point));
    }
    void scrollToSubstring(int begin, int end) override { view_->showPlace(begin, end); }
    [[nodiscard]] QString attributes(int, int* begin, int* end) const override {
        *begin = 0;
        *end = characterCount();
        return {};
    }

private:
    TranscriptView* view_;
    mutable std::map<CodingKey, QAccessible::Id> known_;
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* view = qobject_cast<TranscriptView*>(object);
    return view ? new TranscriptAccessible(view) : nullptr;
}

} // namespace

void installTranscriptAccessible() {
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    (void)once;
}

} // namespace kith::workbench
