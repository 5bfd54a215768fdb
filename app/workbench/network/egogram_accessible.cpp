#include "network/egogram_accessible.h"

#include "common/strings.h"
#include "network/egogram_view.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QPointer>

#include <vector>

namespace kith::workbench {
namespace {

// "Joris Haverkamp, Mentor, communality, 4 passages, tied to Bert"
class ContactItem : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ContactItem(EgogramView* view, std::size_t alter) : view_(view), alter_(alter) {}

    [[nodiscard]] bool isValid() const override {
        return view_ && view_->egogram() && alter_ < view_->egogram()->network.alters.size();
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return view_ ? view_->window()->windowHandle() : nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(view_); }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        if (!isValid() || kind != QAccessible::Name) return {};
        return toQString(study::contactInWords(*view_->egogram(), alter_));
    }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QRect rect() const override {
        if (!isValid()) return {};
        const QRect area = view_->areaOf(alter_).toRect();
        return {view_->mapToGlobal(area.topLeft()), area.size()};
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.selectable = state.focusable = true;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool current = view_->current() == alter_;
        state.selected = current;
        state.focused = view_->atKeys() == alter_ && view_->hasFocus();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& name) override {
        if (!isValid()) return;
        view_->setCurrent(view_->egogram()->network.alters[alter_].contact);
        if (name == setFocusAction()) view_->setFocus();
        if (name == pressAction()) view_->activateCurrent();
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<EgogramView> view_;
    std::size_t alter_;
};

class EgogramList : public QAccessibleWidget {
public:
    explicit EgogramList(EgogramView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~EgogramList() override {
        for (const QAccessible::Id id : items_)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override {
        const study::Egogram* egogram = view()->egogram();
        return egogram ? static_cast<int>(egogram->network.alters.size()) : 0;
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        while (items_.size() <= static_cast<std::size_t>(index))
            items_.push_back(QAccessible::registerAccessibleInterface(new ContactItem(view(), items_.size())));
        return QAccessible::accessibleInterface(items_[static_cast<std::size_t>(index)]);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (QAccessible::accessibleInterface(items_[i]) == child) return static_cast<int>(i);
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        const auto contact = view()->contactAt(view()->mapFromGlobal(QPoint(x, y)));
        return contact ? child(static_cast<int>(*contact)) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        return view()->hasFocus() && view()->atKeys() ? child(static_cast<int>(*view()->atKeys())) : nullptr;
    }

private:
    [[nodiscard]] EgogramView* view() const { return static_cast<EgogramView*>(object()); }

    mutable std::vector<QAccessible::Id> items_;
};

QAccessibleInterface* make(const QString&, QObject* object) {
    if (auto* view = qobject_cast<EgogramView*>(object)) return new EgogramList(view);
    return nullptr;
}

} // namespace

void installEgogramAccessible() {
    static const bool installed = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    (void)installed;
}

} // namespace kith::workbench
