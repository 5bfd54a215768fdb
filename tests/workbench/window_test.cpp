#include "opened.h"

#include "window/registry.h"

#include <QApplication>
#include <QDockWidget>
#include <QPushButton>
#include <QToolButton>

#include <set>

namespace kith::workbench {
namespace {

TEST_F(Opened, everyPageOfTheRegistryOpensWithATitle) {
    open();
    for (const PageKind& kind : pageKinds()) {
        Page* opened = page(kind.id);
        ASSERT_TRUE(opened) << kind.id.toStdString();
        EXPECT_FALSE(opened->heading().isEmpty()) << kind.id.toStdString();
        EXPECT_EQ(window().currentPage(), opened);
    }
}

// As far as the keyboard goes there: an offscreen window may be none that the system calls active.
TEST_F(Opened, f6GoesThroughThePartsOfTheWindow) {
    open();
    window().findChild<QDockWidget*>(QStringLiteral("passages"))->show(); // it waits until passages are asked for
    page(QStringLiteral("tables"));
    const auto part = [&]() -> QString {
        for (const QWidget* at = QApplication::focusWidget(); at; at = at->parentWidget()) {
            if (qobject_cast<const QDockWidget*>(at)) return at->objectName();
            if (qobject_cast<const Page*>(at)) return QStringLiteral("page");
        }
        return {};
    };
    ASSERT_TRUE(until([&] { return part() == QStringLiteral("page"); }));
    std::set<QString> seen;
    for (int i = 0; i < 5; ++i) {
        seen.insert(part());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    }
    EXPECT_EQ(seen, (std::set<QString>{QStringLiteral("page"), QStringLiteral("sources"), QStringLiteral("codes"),
                                       QStringLiteral("inspector"), QStringLiteral("passages")}));
    EXPECT_EQ(part(), QStringLiteral("page"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_EQ(part(), QStringLiteral("passages"));
}

TEST_F(Opened, enterPressesTheButtonThatHasTheKeyboard) {
    open();
    int push = 0, tool = 0;
    QPushButton pushed(&window());
    QToolButton tooled(&window());
    QObject::connect(&pushed, &QPushButton::clicked, &window(), [&] { ++push; });
    QObject::connect(&tooled, &QToolButton::clicked, &window(), [&] { ++tool; });
    for (QAbstractButton* button : {static_cast<QAbstractButton*>(&pushed), static_cast<QAbstractButton*>(&tooled)}) {
        button->show();
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(button, Qt::Key_Enter);
    }
    EXPECT_EQ(push, 2);
    EXPECT_EQ(tool, 2);
}

} // namespace
} // namespace kith::workbench
