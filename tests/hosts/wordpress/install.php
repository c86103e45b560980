<?php
// Installs WordPress, with an administrator and an author who have the password that is given.
define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'A host', 'administrator', 'administrator@example.org', false, '', $argv[2] );
wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => $argv[2],
		'role'       => 'author',
	)
);
